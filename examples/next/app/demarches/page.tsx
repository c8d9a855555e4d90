export default function Page() {
  return (
    <main>
      <h1>Vos démarches</h1>
      <p>Sur chaque page du site, le bouton reste le même.</p>
    </main>
  );
}
