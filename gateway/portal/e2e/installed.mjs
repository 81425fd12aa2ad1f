// Says where the browser is, or that it is missing.
import {installed} from './browser.mjs';

console.log(installed());
