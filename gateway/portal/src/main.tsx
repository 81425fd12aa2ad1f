import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {RouterProvider} from 'react-router';
import {router} from './app/router';
import {startWords} from './i18n';
import './portal.css';

await startWords();
createRoot(document.getElementById('portal')!).render(
  <StrictMode>
    <RouterProvider router={router}/>
  </StrictMode>,
);
