/** What a person sees when the frame is asked for a site that does not exist, or for a service that the site does not offer: plain words and the numbers, no script. */
export const SITE_UNKNOWN_PAGE = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Service introuvable</title>
<h1>Service introuvable</h1>
<p>Cette adresse ne correspond à aucun service d’un site partenaire. En cas d’urgence, appelez le <a href="tel:17">17</a> ou le
<a href="tel:112">112</a> ; le <a href="sms:114">114</a> par SMS si vous ne pouvez pas parler.</p>
<section lang="en">
<h2>Service not found</h2>
<p>No partner site offers a service at this address. In an emergency call <a href="tel:17">17</a> or <a href="tel:112">112</a>; text
<a href="sms:114">114</a> if you cannot speak.</p>
</section>
</html>
`;
