// What the policy of a test's page refuses, by directive. Dependencies ask for process.env.NODE_ENV.
window.process = { env: { NODE_ENV: 'development' } };
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.effectiveDirective));
