// One file per page, under the path that the test serves it at.
export default { base: '/astro', build: { format: 'file' } };
