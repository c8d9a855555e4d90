#!/usr/bin/env node
import { runCommandLine } from './run.ts';

process.exitCode = await runCommandLine({
  args: process.argv.slice(2),
  environment: process.env,
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
});
