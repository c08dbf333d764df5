// The pages work without any of this.
document.querySelector<HTMLElement>('[data-focus]')?.focus()
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  if (!navigator.clipboard) continue
  button.hidden = false
  const label = button.textContent
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(button.dataset['copy'] ?? '').then(() => {
      button.textContent = button.dataset['copied'] ?? 'Kopierat'
      setTimeout(() => { button.textContent = label }, 3000)
    })
  })
}
