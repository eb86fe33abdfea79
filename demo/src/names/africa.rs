//! First and family names usual in families from Africa.

use super::Culture;

/// Nigerian, Ghanaian, Sierra Leonean, Congolese and Zimbabwean names.
#[rustfmt::skip]
pub(super) static WESTERN: Culture = Culture {
    girls: &[
        "Abena", "Ada", "Adaeze", "Akosua", "Amara", "Blessing", "Chiamaka", "Efua", "Folasade", "Ife",
        "Maya", "Ngozi", "Ruvimbo", "Temitope", "Yetunde", "Zainabu",
    ],
    boys: &[
        "Ayodele", "Chidi", "Chinedu", "Emeka", "Femi", "Ikenna", "Kofi", "Kwame", "Kwabena", "Obinna",
        "Olu", "Segun", "Sorie", "Tafadzwa", "Tunde", "Yaw",
    ],
    surnames: &[
        "Achebe-Cole", "Adebayo", "Adeyemi", "Agyeman", "Asante", "Balogun", "Banda", "Boateng",
        "Chukwu", "Danso", "Eze", "Ibekwe", "Ilunga", "Kamara", "Mensah", "Moyo", "Mukendi", "Ndlovu",
        "Nwosu", "Obi", "Odukoya", "Ogunleye", "Okafor", "Okonkwo", "Onyekachi", "Osei", "Owusu",
        "Sesay",
    ],
    languages: &[
        "Igbo", "Yoruba", "Twi", "Krio", "French", "Lingala", "Shona",
    ],
};

/// Somali, Eritrean, Ethiopian and Sudanese names.
#[rustfmt::skip]
pub(super) static EASTERN: Culture = Culture {
    girls: &[
        "Ayaan", "Bilan", "Deqa", "Eden", "Hodan", "Ifrah", "Nasra", "Ramla", "Saba", "Selam", "Winta",
    ],
    boys: &[
        "Abdi", "Abel", "Bashir", "Dawit", "Hassan", "Khalid", "Liban", "Mahad", "Samuel", "Yonas",
        "Zakaria",
    ],
    surnames: &[
        "Abdi", "Abdullahi", "Ahmed Nur", "Bekele", "Elmi", "Farah", "Ghebre", "Hirsi", "Isse", "Jama",
        "Mohamud", "Osman", "Tesfaye", "Warsame", "Yusuf",
    ],
    languages: &[
        "Somali", "Tigrinya", "Amharic", "Sudanese Arabic",
    ],
};
