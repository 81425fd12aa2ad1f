import react from '@vitejs/plugin-react';
import {defineConfig} from 'vitest/config';

/** The system that `npm run dev` shows: PORTAL_API, else what `deploy/local/run` starts. */
const system = process.env.PORTAL_API ?? 'http://localhost:8080';
const elsewhere = ['/api', '/api-specs', '/docs', '/problems', '/assets', '/session', '/login', '/logout', '/oauth2'];

export default defineConfig({
  plugins: [react()],
  publicDir: false,
  server: {proxy: Object.fromEntries(elsewhere.map(path => [path, system])), fs: {allow: ['.', '../../api-specs']}},
  build: {
    outDir: '../target/portal',
    emptyOutDir: true,
    assetsDir: 'portal', // the gateway lets browsers keep what is there for ever: names carry a hash
    assetsInlineLimit: 0,
    manifest: 'portal-manifest.json',
    modulePreload: {polyfill: false},
    target: 'es2022',
  },
  test: {include: ['src/**/*.test.ts', 'scripts/**/*.test.mjs']},
});
