import './tampered-need.js';
