globalThis.tamperedRan = true;
