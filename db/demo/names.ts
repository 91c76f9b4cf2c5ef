// Names for invented people. Put together by counting, so that the same person has the same name on every machine.

type Names = { first: string[]; last: string[] };

const words = (text: string): string[] => text.trim().split(/\s+/);

/** In each list the numbers of first and last names have no common factor: no full name comes twice. */
const norwegian: Names = {
  first: words(`
    Anne Bjarte Camilla Dagfinn Eldbjørg Frode Grete Håvard Ingvild Jostein Kjersti Leif Marte Njål Oddny Pål Ragnhild
    Sigurd Tonje Ulrik Vigdis Yngve Åse Aksel Birgit Casper Dorthe Einar Frøydis Geir Hanne Inge Jorunn Kåre Liv Mathias
    Nina Odd Pernille Rune Siv Trygve Unni Vidar Wenche Øystein Åshild Arne Bodil Christian Dag Elin Finn Guro Helge Ida
    Jan Karoline Lars Maren Nils Oda Per Randi Stian Tuva Torbjørn Vilde Willy Øyvind Ågot Amund Brita Cecilie Didrik
    Eivor Fredrik Gunn Halvor Iselin Jarle Kristin Ludvig Magnhild Norvald Olaug Petra Roar Synnøve Terje Ulla Vebjørn
    Bergljot Asbjørn Emma Steinar Kaja`),
  last: words(`
    Aasgard Bakkehaug Bergsund Bjørnestad Brekkhus Dalsbotn Drageset Eikemo Elvarud Engedalen Fagerli Fjelltveit
    Flatmark Fossheim Furulund Gjerdevik Granmo Grindvoll Grønlien Haugsbø Hellandsvåg Holmestrøm Hovdenak Husevåg
    Innvik Isdalen Jordbrekk Kallestein Kjerringdal Kleivane Kolbotten Kvalheim Kverndal Langeid Leirbakk Lillehaug
    Lindebø Lundamo Lyngset Mellomvik Midttun Moldestad Myklevoll Nedrelid Nesbakk Nordfjellet Nyhusmo Olsnes Oppdøl
    Ramsvik Raudberg Rognerud Rotabakk Rundhaug Røssvoll Sandnesmo Selbakken Skaftnes Skjerpen Skogvang Skutvik Slettebø
    Solhaugen Steinkjeldet Stokkedal Storlien Strandmo Sundbø Svartfoss Sveinhaug Sørgjerd Tangstad Teigmo Tjeldnes
    Tofteberg Torsvåg Trollbakk Tunheim Tveitmo Ulvestad Utgård Vadhaug Valderøy Varmo Vestnes Vikanes Vollheim Våge
    Ytrehus Ødegårdsvik Øksnevad Ørbakk Østvik Ågedal Åkerøy Åmotsbakk Årdalsnes Haugbotn Kråkmo Sætervik Hestnes`),
};

const sami: Names = {
  first: words("Áilu Biret Elle Issát Inga Jovnna Kirste Máret Mihkkal Ravdna Sárá"),
  last: words("Balto Eira Gaup Hætta Kemi Oskal Sara Siri Utsi Valkeapää"),
};

const fromElsewhere: Names = {
  first: words(`
    Adam Agnieszka Amina Anh Bartosz Daryna Ebru Farah Goran Hassan Ivana Jurgita Karim Leyla Marek Mehret Nadia Oksana
    Paulina Rahel Samir Thuy Yusuf`),
  last: words(`
    Abdi Baranowski Cvetković Demir Gebremedhin Haddad Ilić Jankauskas Kovalenko Lewandowska Mahmoud Nguyen Osman Petrenko
    Rahimi Said Tesfaye Tran Wójcik Yılmaz Zielińska Khalil`),
};

const nth = (names: readonly string[], n: number): string => {
  const name = names[n % names.length];
  if (!name) throw new Error("a list of names is empty");
  return name;
};

/** In strides, so that first and last names do not follow the alphabet together. */
const full = ({ first, last }: Names, n: number): string => `${nth(first, 29 * n)} ${nth(last, 37 * n)}`;

/** The full name of the n-th person: of every twenty, one is Sami and two have come from elsewhere. */
export function nameOf(n: number): string {
  const round = Math.floor(n / 20);
  const place = n % 20;
  if (place === 7) return full(sami, round);
  if (place === 3) return full(fromElsewhere, 2 * round);
  if (place === 13) return full(fromElsewhere, 2 * round + 1);
  return full(norwegian, n);
}

const signs: Record<string, string> = { æ: "ae", ø: "o", å: "a", đ: "d", ł: "l", ı: "i", ŧ: "t" };

/** As it stands in a mail address: plain letters, digits, dots. */
export const asAddress = (text: string): string =>
  Array.from(text.toLowerCase())
    .map((sign) => signs[sign] ?? sign.normalize("NFD").replace(/\p{M}/gu, ""))
    .join("")
    .trim()
    .replace(/[^a-z0-9]+/g, ".");
