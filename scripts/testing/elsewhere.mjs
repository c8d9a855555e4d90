// Middleware of the test server: an API that sends its visitor to another origin.

/** A frame that is asked for as the site `elsewhere` is answered under the server's other name. */
export function elsewhere(context, next) {
  if (context.hostname !== '127.0.0.1' || context.query.site !== 'elsewhere') return next();
  context.redirect(context.href.replace('127.0.0.1', 'localhost'));
}
