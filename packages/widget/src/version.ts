/** Version of this package, as its package.json says (tested). It crosses to the frame, so that an operator sees what is embedded. */
export const VERSION = '0.0.0';
