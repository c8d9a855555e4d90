/** A language that a person may write in. */
export interface Language {
  /** BCP 47 tag. */
  readonly code: string;
  /** Its name in itself. */
  readonly endonym: string;
  readonly english: string;
  readonly french: string;
  readonly dir: 'ltr' | 'rtl';
}

// The direction is data: engines disagree on some scripts (Thaana), and a region or a script may change it.
const RIGHT_TO_LEFT = new Set('ar dv he ckb ps fa sd ur ug yi'.split(' '));

// tag | endonym | English | French
const TABLE = `
af|Afrikaans|Afrikaans|afrikaans
sq|Shqip|Albanian|albanais
am|አማርኛ|Amharic|amharique
ar|العربية|Arabic|arabe
hy|Հայերեն|Armenian|arménien
as|অসমীয়া|Assamese|assamais
ay|Aymar aru|Aymara|aymara
az|Azərbaycanca|Azerbaijani|azerbaïdjanais
bm|Bamanankan|Bambara|bambara
eu|Euskara|Basque|basque
be|Беларуская|Belarusian|biélorusse
bn|বাংলা|Bengali|bengali
bho|भोजपुरी|Bhojpuri|bhodjpouri
bs|Bosanski|Bosnian|bosniaque
bg|Български|Bulgarian|bulgare
ca|Català|Catalan|catalan
ceb|Cebuano|Cebuano|cebuano
ny|Chichewa|Chichewa (Nyanja)|chewa
zh-Hans|简体中文|Chinese (Simplified)|chinois simplifié
zh-Hant|繁體中文|Chinese (Traditional)|chinois traditionnel
co|Corsu|Corsican|corse
hr|Hrvatski|Croatian|croate
cs|Čeština|Czech|tchèque
da|Dansk|Danish|danois
dv|ދިވެހި|Dhivehi|maldivien
doi|डोगरी|Dogri|dogri
nl|Nederlands|Dutch|néerlandais
en|English|English|anglais
eo|Esperanto|Esperanto|espéranto
et|Eesti|Estonian|estonien
ee|Eʋegbe|Ewe|éwé
fil|Filipino|Filipino|filipino
fi|Suomi|Finnish|finnois
fr|Français|French|français
fy|Frysk|Frisian (West)|frison occidental
gl|Galego|Galician|galicien
ka|ქართული|Georgian|géorgien
de|Deutsch|German|allemand
el|Ελληνικά|Greek|grec
gn|Avañeʼẽ|Guarani|guarani
gu|ગુજરાતી|Gujarati|goudjarati
ht|Kreyòl ayisyen|Haitian Creole|créole haïtien
ha|Hausa|Hausa|haoussa
haw|ʻŌlelo Hawaiʻi|Hawaiian|hawaïen
he|עברית|Hebrew|hébreu
hi|हिन्दी|Hindi|hindi
hmn|Hmoob|Hmong|hmong
hu|Magyar|Hungarian|hongrois
is|Íslenska|Icelandic|islandais
ig|Igbo|Igbo|igbo
ilo|Ilokano|Ilocano|ilocano
id|Bahasa Indonesia|Indonesian|indonésien
ga|Gaeilge|Irish|irlandais
it|Italiano|Italian|italien
ja|日本語|Japanese|japonais
jv|Basa Jawa|Javanese|javanais
kn|ಕನ್ನಡ|Kannada|kannada
kk|Қазақ тілі|Kazakh|kazakh
km|ភាសាខ្មែរ|Khmer|khmer
rw|Ikinyarwanda|Kinyarwanda|kinyarwanda
gom|कोंकणी|Konkani (Goan)|konkani
ko|한국어|Korean|coréen
kri|Krio|Krio|krio
ku|Kurdî (Kurmancî)|Kurdish (Kurmanji)|kurde
ckb|کوردی (سۆرانی)|Kurdish (Sorani)|sorani
ky|Кыргызча|Kyrgyz|kirghize
lo|ລາວ|Lao|lao
la|Latina|Latin|latin
lv|Latviešu|Latvian|letton
ln|Lingála|Lingala|lingala
lt|Lietuvių|Lithuanian|lituanien
lg|Luganda|Luganda|ganda
lb|Lëtzebuergesch|Luxembourgish|luxembourgeois
mk|Македонски|Macedonian|macédonien
mai|मैथिली|Maithili|maïthili
mg|Malagasy|Malagasy|malgache
ms|Bahasa Melayu|Malay|malais
ml|മലയാളം|Malayalam|malayalam
mt|Malti|Maltese|maltais
mi|Te reo Māori|Maori|maori
mr|मराठी|Marathi|marathi
mni-Mtei|ꯃꯤꯇꯩꯂꯣꯟ|Meiteilon (Manipuri)|manipuri (meitei mayek)
lus|Mizo ṭawng|Mizo|lushaï
mn|Монгол|Mongolian|mongol
my|မြန်မာ|Myanmar (Burmese)|birman
ne|नेपाली|Nepali|népalais
nb|Norsk bokmål|Norwegian (Bokmål)|norvégien bokmål
or|ଓଡ଼ିଆ|Odia|odia
om|Afaan Oromoo|Oromo|oromo
ps|پښتو|Pashto|pachto
fa|فارسی|Persian|persan
pl|Polski|Polish|polonais
pt|Português|Portuguese|portugais
pa|ਪੰਜਾਬੀ|Punjabi (Gurmukhi)|pendjabi
qu|Runasimi|Quechua|quechua
ro|Română|Romanian|roumain
ru|Русский|Russian|russe
sm|Gagana Sāmoa|Samoan|samoan
sa|संस्कृतम्|Sanskrit|sanskrit
gd|Gàidhlig|Scottish Gaelic|gaélique écossais
nso|Sesotho sa Leboa|Sepedi (Northern Sotho)|sotho du Nord
sr|Српски|Serbian|serbe
st|Sesotho|Sesotho|sotho du Sud
sn|ChiShona|Shona|shona
sd|سنڌي|Sindhi|sindhi
si|සිංහල|Sinhala|cingalais
sk|Slovenčina|Slovak|slovaque
sl|Slovenščina|Slovenian|slovène
so|Soomaali|Somali|somali
es|Español|Spanish|espagnol
su|Basa Sunda|Sundanese|soundanais
sw|Kiswahili|Swahili|swahili
sv|Svenska|Swedish|suédois
tg|Тоҷикӣ|Tajik|tadjik
ta|தமிழ்|Tamil|tamoul
tt|Татарча|Tatar|tatar
te|తెలుగు|Telugu|télougou
th|ไทย|Thai|thaï
ti|ትግርኛ|Tigrinya|tigrigna
ts|Xitsonga|Tsonga|tsonga
tr|Türkçe|Turkish|turc
tk|Türkmençe|Turkmen|turkmène
ak|Akan (Twi)|Twi (Akan)|akan
uk|Українська|Ukrainian|ukrainien
ur|اردو|Urdu|ourdou
ug|ئۇيغۇرچە|Uyghur|ouïghour
uz|Oʻzbekcha|Uzbek|ouzbek
vi|Tiếng Việt|Vietnamese|vietnamien
cy|Cymraeg|Welsh|gallois
xh|isiXhosa|Xhosa|xhosa
yi|ייִדיש|Yiddish|yiddish
yo|Yorùbá|Yoruba|yoruba
zu|isiZulu|Zulu|zoulou`;

/** The 133 languages of the chat, in the alphabetical order of their English names (spec I-3). */
export const languages: readonly Language[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code = '', endonym = '', english = '', french = ''] = line.split('|');
    return { code, endonym, english, french, dir: RIGHT_TO_LEFT.has(code) ? 'rtl' : 'ltr' };
  });
