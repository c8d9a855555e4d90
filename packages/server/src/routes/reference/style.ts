/** Style of the reference page: system fonts, light and dark, no more. */
export const REFERENCE_STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; }
h2 { border-bottom: 1px solid; margin-top: 3rem; }
h3 { margin-top: 2rem; overflow-wrap: anywhere; }
h4 { margin: 0.75rem 0 0.25rem; }
small { opacity: 0.8; }
code { font: 0.9em ui-monospace, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; }
th, td { border-top: 1px solid; padding: 0.25rem 0.75rem 0.25rem 0; text-align: start; vertical-align: top; }
ul { margin: 0; padding-inline-start: 1.25rem; }
.variant { border-inline-start: 3px solid; margin: 0.5rem 0; padding-inline-start: 0.75rem; }
`;
