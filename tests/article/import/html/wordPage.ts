/* What Word puts around a copied passage, imitated. */

export const wordHead = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri"} --></style><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml></head>
<body lang=RU style='tab-interval:35.4pt'><!--StartFragment-->`;
export const wordEnd = "<!--EndFragment--></body></html>";

/** A list item as Word writes it: a paragraph with its sign as text. */
export const bullet = (level: number, sign: string, text: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
  style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
  </span></span></span><![endif]>${text}<o:p></o:p></p>`;
