//! First and family names usual in Britain and Ireland.

use super::Culture;

/// English, Welsh and Scottish names.
#[rustfmt::skip]
pub(super) static BRITISH: Culture = Culture {
    girls: &[
        "Abigail", "Alice", "Amber", "Amelia", "Anna", "Ava", "Beth", "Bethan", "Bonnie", "Carys",
        "Charlotte", "Chloe", "Daisy", "Darcie", "Eilidh", "Eleanor", "Ella", "Ellie-Mae", "Elsie",
        "Emily", "Emma", "Erin", "Esme", "Evie", "Faith", "Ffion", "Florence", "Freya", "Georgia",
        "Grace", "Hannah", "Harriet", "Heidi", "Hollie", "Imogen", "Iris", "Isabelle", "Isla", "Ivy",
        "Jasmine", "Jessica", "Katie", "Lacey", "Layla", "Lily", "Lola", "Lottie", "Lucy", "Mabel",
        "Maisie", "Martha", "Matilda", "Megan", "Mia", "Millie", "Molly", "Nancy", "Nia", "Niamh",
        "Olivia", "Orla", "Phoebe", "Poppy", "Rosie", "Ruby", "Scarlett", "Seren", "Sienna", "Sophie",
        "Summer", "Tilly", "Violet", "Willow", "Zara", "Zo\u{eb}",
    ],
    boys: &[
        "Adam", "Albie", "Alfie", "Archie", "Arthur", "Ben", "Blake", "Bobby", "Caleb", "Callum",
        "Cameron", "Charlie", "Connor", "Daniel", "Dexter", "Dylan", "Edward", "Elliot", "Ethan", "Evan",
        "Ewan", "Finlay", "Finn", "Frankie", "Freddie", "George", "Harley", "Harrison", "Harry",
        "Harvey", "Henry", "Hugo", "Huw", "Isaac", "Jack", "Jacob", "Jake", "James", "Jamie", "Jenson",
        "Joe", "John Paul", "Joseph", "Joshua", "Jude", "Kai", "Kayden", "Kian", "Leo", "Lewis", "Liam",
        "Logan", "Louie", "Lucas", "Luke", "Mason", "Matthew", "Max", "Nathan", "Noah", "Oliver",
        "Ollie", "Oscar", "Owen", "Reggie", "Reuben", "Rhys", "Riley", "Robin", "Rory", "Rowan", "Ryan",
        "Sam", "Sebastian", "Si\u{f4}n", "Sonny", "Stanley", "Taylor", "Theo", "Thomas", "Toby", "Tyler",
        "William", "Zac",
    ],
    surnames: &[
        "Abbott", "Ainsworth", "Aldridge", "Allen", "Appleby", "Archer", "Armitage", "Ashcroft",
        "Ashworth", "Atkins", "Bailey", "Ball", "Banks", "Barlow", "Barnes", "Bates", "Baxter",
        "Beckett", "Bell", "Bennett", "Berry", "Birch", "Blackburn", "Bolton", "Booth", "Bowen",
        "Bradley", "Bramwell", "Brooks", "Bryant", "Burgess", "Burton", "Butler", "Cairns", "Cartwright",
        "Chapman", "Clarke", "Clegg", "Coates", "Cole", "Cooper", "Craig", "Crawford", "Crossley",
        "Cunliffe", "Dalton", "Davies", "Dawson", "Dean", "Dixon", "Duckworth", "Duncan", "Eastwood",
        "Edwards", "Ellis", "Entwistle", "Evans", "Fairhurst", "Farrar", "Fielding", "Fisher", "Fleming",
        "Fletcher", "Forshaw", "Foster", "Fraser", "Gardner", "Gibson", "Goodwin", "Graham",
        "Greenhalgh", "Griffiths", "Grimshaw", "Hall", "Halliwell", "Hamilton", "Hargreaves", "Harper",
        "Hartley", "Heaton", "Hesketh", "Higgins", "Holden", "Holland", "Howarth", "Hughes", "Hunter",
        "Ingham", "Jackson", "Jenkins", "Johnstone", "Jones", "Kay", "Kellett", "Kendall", "Kershaw",
        "Knight", "Lambert", "Lancaster", "Leigh", "Lewis", "Livesey", "Lloyd", "Lomax", "Lowe",
        "Mackenzie", "Marsden", "Marsh", "Mason", "McAllister", "McKay", "Mellor", "Mills", "Morgan",
        "Moss", "Murray", "Naylor", "Newton", "Nuttall", "Ormerod", "Owen", "Parkinson", "Pearce",
        "Pendlebury", "Pickering", "Pilkington", "Platt", "Pollard", "Preston", "Price", "Prior",
        "Quayle", "Ramsden", "Rawlinson", "Reid", "Rhodes", "Ridley", "Rigby", "Roberts", "Rothwell",
        "Rowlands", "Salisbury", "Scholes", "Seddon", "Sharples", "Shaw", "Shepherd", "Sinclair",
        "Slater", "Smith", "Stanton", "Sutcliffe", "Swift", "Tattersall", "Taylor", "Thornley", "Thorpe",
        "Turnbull", "Turner", "Unsworth", "Vaughan", "Wainwright", "Walker", "Walmsley", "Watson",
        "Webb", "Whalley", "Whitehead", "Whittaker", "Wilkinson", "Winstanley", "Wood", "Worthington",
        "Yates", "York", "Forbes-Hartley", "Grant-Ellis", "St John",
    ],
    languages: &[],
};

/// Irish names, and names usual among Travellers of Irish heritage.
#[rustfmt::skip]
pub(super) static IRISH: Culture = Culture {
    girls: &[
        "Aoife", "Bridget", "Caoimhe", "Ciara", "Clodagh", "Eimear", "Gr\u{e1}inne", "Kathleen",
        "Margaret", "R\u{f3}is\u{ed}n", "Saoirse", "Sinead", "Tara", "Una",
    ],
    boys: &[
        "Aidan", "Brendan", "Cathal", "Ciar\u{e1}n", "Cormac", "Declan", "Diarmuid", "Eoin", "Fergal",
        "Michael", "Miley", "Oisin", "Patrick", "Se\u{e1}n",
    ],
    surnames: &[
        "Brennan", "Byrne", "Cash", "Connolly", "Doherty", "Doran", "Fitzgerald", "Gallagher", "Joyce",
        "Kelly", "Maughan", "McDonagh", "McGinley", "Murphy", "Nolan", "O'Brien", "O'Connor",
        "O'Driscoll", "O'Leary", "O'Sullivan", "Quinn", "Rooney", "Sweeney", "Ward",
    ],
    languages: &[],
};
