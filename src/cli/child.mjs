import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { clearInterval, setInterval } from 'node:timers';

/** What asks a program to end. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** How often it is looked whether npm is still there, in milliseconds. */
const interval = 500;

/**
 * Runs a program on this one's terminal, and ends it when this one is asked to end: a process that waits for another
 * dies of a signal alone (Node.js, `spawnSync`), and the shell that npm runs a script in hands none on.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code; as shells count, 128 and the signal where it ended by one
 */
export function runChild(program, args, env = process.env) {
  const child = spawn(program, args, { stdio: 'inherit', env });
  const { ppid } = process;
  const isOfNpm = process.env.npm_lifecycle_event !== undefined;
  const watch = setInterval(() => {
    if (isOfNpm && process.ppid !== ppid) child.kill();
  }, interval);
  /** @param {NodeJS.Signals} signal */
  const handOn = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, handOn);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', (code, signal) => {
      clearInterval(watch);
      for (const one of signals) process.off(one, handOn);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}
