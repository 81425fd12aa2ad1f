import i18next from 'i18next';
import {initReactI18next} from 'react-i18next';
import {language, type Language} from '../app/preferences';
import type en from './en';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {translation: typeof en};
  }
}

const words = {en: () => import('./en'), zh: () => import('./zh')};

async function learn(spoken: Language) {
  if (!i18next.hasResourceBundle(spoken, 'translation')) {
    i18next.addResourceBundle(spoken, 'translation', (await words[spoken]()).default);
  }
}

function announce(spoken: Language) {
  document.documentElement.lang = spoken === 'zh' ? 'zh-Hans' : 'en';
}

/** Only the language that is spoken is loaded; the keys of both are compared by the compiler and a test. */
export async function startWords() {
  await i18next.use(initReactI18next).init({
    lng: language(),
    resources: {},
    interpolation: {escapeValue: false}, // React does
    react: {useSuspense: false},
  });
  await learn(language());
  announce(language());
}

export async function changeWords(spoken: Language) {
  await learn(spoken);
  await i18next.changeLanguage(spoken);
  announce(spoken);
}
