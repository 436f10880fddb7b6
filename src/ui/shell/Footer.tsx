// What holds on every page: privacy, what Plumbline is not, and the signs that should not wait.
export function Footer() {
  return (
    <footer class="footer">
      <div class="footer-inner">
        <p>
          Private: no picture and no measurement leaves this computer.{' '}
          <a href="#/privacy">See what is so right now</a>
        </p>
        <p>Not a medical device.</p>
        <p>
          <a href="#/learn/when-to-get-help">When to get help</a>
        </p>
      </div>
    </footer>
  );
}
