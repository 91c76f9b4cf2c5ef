// Names for invented people. Put together by counting, so that the same person has the same name on every machine.

type Names = { first: string[]; last: string[] };

const words = (text: string): string[] => text.trim().split(/\s+/);

/** In each the numbers of first and last names have no common factor: no full name comes twice. */
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

/** Whoever has moved here: names that belong together. */
const fromElsewhere: Names[] = [
  {
    first: words("Agnieszka Bartosz Paulina Marek Katarzyna Tomasz Zofia"),
    last: words("Baranowski Kowalczyk Mazur Nowak Wójcik Zając"),
  },
  {
    first: words("Daryna Oksana Bohdan Iryna Taras"),
    last: words("Kovalenko Petrenko Shevchuk Lysenko Bondar Melnyk"),
  },
  {
    first: words("Amina Hassan Farah Samir Leyla Karim Nadia"),
    last: words("Haddad Mahmoud Rahimi Said Khalil Nasser"),
  },
  { first: words("Yonas Rahel Mehret Dawit Selam"), last: words("Gebremedhin Tesfaye Berhane Kidane Haile Mebrahtu") },
  { first: words("Anh Thuy Minh Linh Quang"), last: words("Nguyen Tran Pham Hoang Dang Vo") },
  {
    first: words("Ivana Goran Jasmina Emir Mirela Adnan Lejla"),
    last: words("Cvetković Ilić Hodžić Begić Marić Kovač"),
  },
];

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
  if (place === 3) return newcomer(2 * round);
  if (place === 13) return newcomer(2 * round + 1);
  return full(norwegian, n);
}

/** One from each place in turn. */
function newcomer(n: number): string {
  const names = fromElsewhere[n % fromElsewhere.length] ?? norwegian;
  return full(names, Math.floor(n / fromElsewhere.length));
}

const signs: Record<string, string> = { æ: "ae", ø: "o", å: "a", đ: "d", ł: "l", ı: "i", ŧ: "t" };

/** As it stands in a mail address: plain letters, digits, dots. */
export const asAddress = (text: string): string =>
  Array.from(text.toLowerCase())
    .map((sign) => signs[sign] ?? sign.normalize("NFD").replace(/\p{M}/gu, ""))
    .join("")
    .trim()
    .replace(/[^a-z0-9]+/g, ".");
