// Classes and their registration apart: this page decides when.
import { defineGuichetChat, defineGuichetCyber } from '@guichet/widget';

if (!defineGuichetChat() || !defineGuichetCyber()) throw new Error('another script registered them first');
