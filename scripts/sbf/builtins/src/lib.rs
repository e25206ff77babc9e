//! Nothing of its own: the package exists for what it depends on.
