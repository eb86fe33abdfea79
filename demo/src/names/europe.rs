//! First and family names usual in the rest of Europe.

use super::Culture;

/// Polish, Romanian, Bulgarian, Lithuanian, Slovak, Hungarian, Albanian and Ukrainian names.
#[rustfmt::skip]
pub(super) static EASTERN: Culture = Culture {
    girls: &[
        "Agnieszka", "Alicja", "Andreea", "Aust\u{117}ja", "Daria", "Elira", "Eszter", "Hanna", "Ioana",
        "Julia", "Kamila", "Karolina", "Larisa", "Lenka", "Maja", "Oksana", "Zofia", "Zuzanna",
    ],
    boys: &[
        "Adri\u{e1}n", "Alexandru", "Andrei", "Arben", "Bartosz", "Bogdan", "Danylo", "Dominik", "Filip",
        "Ivaylo", "Jakub", "Kacper", "Luk\u{e1}\u{161}", "Matas", "Mateusz", "\u{15e}tefan", "Szymon",
        "Taras",
    ],
    surnames: &[
        "Balog", "Bondarenko", "Cioban\u{103}", "Dimitrova", "Dobrescu", "Gashi", "Grabowska",
        "Horv\u{e1}th", "Hoxha", "Ionescu", "Kov\u{e1}cs", "Kowalczyk", "Krasniqi", "Lakatos",
        "Lewandowski", "Marinov", "Mazur", "Melnyk", "Nowak", "Petrauskas", "Popescu", "Radu",
        "Shevchenko", "Stoica", "Varga", "Wi\u{15b}niewski", "Zieli\u{144}ski",
    ],
    languages: &[
        "Polish", "Romanian", "Bulgarian", "Lithuanian", "Slovak", "Hungarian", "Albanian", "Ukrainian",
    ],
};

/// Portuguese, Spanish, Italian, French and Greek names.
#[rustfmt::skip]
pub(super) static SOUTHERN: Culture = Culture {
    girls: &[
        "Am\u{e9}lie", "Beatriz", "Carmen", "Chiara", "Eleni", "Giulia", "In\u{ea}s", "Leonor",
        "Luc\u{ed}a", "Margarida", "Sofia",
    ],
    boys: &[
        "Afonso", "Andreas", "Diego", "Enzo", "Jo\u{e3}o", "Lorenzo", "Mateo", "Nikos", "Rafael",
        "Th\u{e9}o", "Tom\u{e1}s",
    ],
    surnames: &[
        "Almeida", "Antoniou", "Bianchi", "Carvalho", "da Silva", "de Souza", "Esposito", "Fernandes",
        "Garc\u{ed}a", "Georgiou", "L\u{f3}pez", "Moreau", "Pereira", "Ribeiro", "Rossi", "S\u{e1}nchez",
    ],
    languages: &[
        "Portuguese", "Spanish", "Italian", "French", "Greek",
    ],
};
