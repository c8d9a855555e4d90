import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

// Vue looks for a component of that name unless it is told that the tag is the browser's.
const isCustomElement = (tag) => tag.startsWith('guichet-');

export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
