import type { ReactNode } from 'react';
import { Elements } from './elements';

export const metadata = { title: 'Commune d’exemple', icons: 'data:,' };

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="fr">
      <body>
        <Elements />
        {children}
        <guichet-chat api="https://guichet.example" site="mairie-exemple" />
      </body>
    </html>
  );
}
