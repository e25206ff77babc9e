// npm run audit -- <stream> <settlement> | <stream> --session <address> --url <RPC> | --reputation <record>
//                  | --reputation --node <address> --url <RPC>      [--save <file>] [--json]
import { auditCommand } from "../cli/src/auditing";

void auditCommand(process.argv.slice(2), console.log).then((code) => {
  process.exitCode = code;
});
