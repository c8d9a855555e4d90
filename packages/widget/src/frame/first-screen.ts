import { pageHtml, translatorOf, type FirstScreen } from './first-screen-page.ts';
import { officialUrl, phoneLinks } from './links.ts';

/** The page of the conversation: the question about danger and the composer. */
export const frameHtml = (page: FirstScreen): string => {
  const t = translatorOf(page.locale);
  return pageHtml(page, {
    title: t('header.title'),
    body: `<main>
<fieldset>
<legend><h1>${t('start.question')}</h1></legend>
<input type="radio" name="danger" id="danger-yes" value="yes"><label class="button" for="danger-yes">${t('start.yes')}</label>
<input type="radio" name="danger" id="danger-no" value="no"><label class="button" for="danger-no">${t('start.no')}</label>
<p class="now"><strong>${t('danger.title')}</strong> <a class="button danger" href="${phoneLinks['17']}">${t('danger.17')}</a> <a class="button danger" href="${phoneLinks['112']}">${t('danger.112')}</a></p>
</fieldset>
<p>${t('start.scope')}</p>
<p class="note"><strong>${t('start.notComplaint')}</strong> ${t('start.complaintHow')}</p>
<noscript><p class="note">${t('frame.noScript')} <a href="${officialUrl}" target="_blank" rel="noreferrer">${t('frame.officialLink')}</a></p></noscript>
<p class="note slow">${t('frame.slow')} <a href="${officialUrl}" target="_blank" rel="noreferrer">${t('frame.officialLink')}</a></p>
<button type="button" class="button languages" popovertarget="wish-languages" popovertargetaction="show" aria-description="${t('start.languagesHelp')}"><svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="7.5"/><path d="M2.5 10h15M10 2.5c5 5 5 10 0 15M10 2.5c-5 5-5 10 0 15"/></svg><span><span lang="en">Languages</span> · <span lang="ar" dir="rtl">العربية</span> · <span lang="ps" dir="rtl">پښتو</span></span></button>
<span id="wish-languages" popover="manual"></span>
</main>
<section class="composer" aria-label="${t('composer.label')}">
<label class="hidden" for="message">${t('composer.label')}</label>
<textarea id="message" rows="1" dir="auto" autocomplete="off" placeholder="${t('composer.placeholder')}"></textarea>
<button type="button" class="button primary" popovertarget="wish-send" popovertargetaction="show">${t('composer.send')}</button>
<span id="wish-send" popover="manual"></span>
<p class="soft keys">${t('composer.keys')}</p>
<p class="soft noted">${t('frame.wait')}</p>
</section>`,
  });
};
