// Says in one sentence what is wrong when the project's own Node is not the one that runs.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Node ${process.versions.node} is running, but Guichet brings its own Node 26 with « npm ci ». ` +
      'Run the scripts through npm (npm start, npm test), and do not leave out optional dependencies.',
  );
  process.exitCode = 1;
}
