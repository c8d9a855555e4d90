export default {
  mode: 'production',
  entry: './src/main.js',
  output: { clean: true },
  // What an open panel needs is a file of its own; where it stands, webpack finds out from the script's address.
  performance: { maxEntrypointSize: 20_000 },
};
