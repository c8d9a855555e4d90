import '@guichet/widget/define/guichet-chat.js';
import '@guichet/widget/define/guichet-units.js';
