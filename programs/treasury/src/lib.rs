//! Where fees and slashed stake go, and how fast they may leave.
use anchor_lang::prelude::*;

declare_id!("AQjAgUc7kGuDJ19Uef2JeazgdcmXVYhexXjeKf8Zfaqs");

#[program]
pub mod treasury {}
