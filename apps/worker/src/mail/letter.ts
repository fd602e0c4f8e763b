export interface Letter {
  subject: string;
  text: string;
  html: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML. */
export const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

/** The HTML of a letter around its own parts: it reads well aloud and without pictures. */
export function letterHtml(parts: { subject: string; greeting: string; body: string; why: string }): string {
  const { subject, greeting, body, why } = parts;
  return `<!doctype html>
<html lang="th">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;font-family:'IBM Plex Sans Thai',Sarabun,Tahoma,sans-serif;font-size:16px;line-height:1.7;color:#1a1a1a;background:#ffffff">
<main style="max-width:640px">
<h1 style="font-size:20px">${escaped(subject)}</h1>
<p>${escaped(greeting)}</p>
${body}
<p style="color:#4a4a4a;font-size:14px">${escaped(why)}</p>
</main>
</body>
</html>
`;
}

/** A link in words. */
export const letterLink = (link: string, words: string) =>
  `<p><a href="${escaped(link)}" style="color:#0b57a4">${escaped(words)}</a></p>`;
