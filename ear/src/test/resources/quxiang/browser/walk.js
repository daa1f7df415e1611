// Looks at the page as it is now: what axe-core finds against WCAG 2.2 AA, how many pixels it goes beyond the right edge, and texts that are keys. Tells what is wrong, one
// line each. The dialog to look at is open already; closely: with axe-core.
async ({ tags, closely }) => {
  const wrong = [];
  const beyond = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (beyond > 0) wrong.push(beyond + ' pixels beyond the right edge');
  const text = document.body.innerText;
  for (const key of text.match(/\?\?\?|\b(?:kit|employer|graduate|school|centre|operator|open)_[a-z_]+\.[a-z_.]+|\b(?:refusal|letter|list|verify|statistics|kit)\.[a-z_]+[a-z_.]*\b/g) || []) {
    wrong.push('the text ' + key);
  }
  if (!closely) return wrong;
  const found = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  for (const rule of found.violations) {
    for (const node of rule.nodes) wrong.push(rule.id + ': ' + node.target + ' ' + node.html.slice(0, 160) + ' ' + node.failureSummary.replace(/\s+/g, ' ').slice(0, 200));
  }
  return wrong;
}
