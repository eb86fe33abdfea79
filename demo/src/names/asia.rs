//! First and family names usual in families from Asia and the Middle East.

use super::Culture;

/// Pakistani, Kashmiri and Bangladeshi names.
#[rustfmt::skip]
pub(super) static PAKISTANI_AND_BANGLADESHI: Culture = Culture {
    girls: &[
        "Aaliyah", "Aisha", "Alina", "Amina", "Anaya", "Ayesha", "Fatima", "Hafsa", "Haleema", "Inaaya",
        "Khadija", "Mahnoor", "Maryam", "Nusrat", "Rabia", "Safa", "Sumaiya", "Zainab", "Zoya",
    ],
    boys: &[
        "Abdullah", "Adeel", "Ali", "Ayaan", "Bilal", "Danyal", "Faisal", "Hamza", "Haris", "Hassan",
        "Ibrahim", "Imran", "Mohammed", "Muhammad Ali", "Musa", "Mustafa", "Raihan", "Tahmid", "Umar",
        "Yusuf", "Zakariya",
    ],
    surnames: &[
        "Ahmed", "Akhtar", "Ali", "Aslam", "Begum", "Bibi", "Chowdhury", "Hussain", "Iqbal", "Islam",
        "Kauser", "Khan", "Khatun", "Mahmood", "Malik", "Miah", "Mirza", "Nawaz", "Qureshi", "Rahman",
        "Raja", "Rashid", "Sheikh", "Siddique", "Uddin", "Ul-Haq",
    ],
    languages: &[
        "Urdu", "Punjabi", "Mirpuri", "Pashto", "Bengali", "Sylheti",
    ],
};

/// Indian, Nepali and Sri Lankan names.
#[rustfmt::skip]
pub(super) static INDIAN_AND_TAMIL: Culture = Culture {
    girls: &[
        "Aanya", "Anjali", "Diya", "Gurleen", "Harpreet", "Isha", "Jasleen", "Kavya", "Lakshmi", "Meera",
        "Nisha", "Pooja", "Riya", "Simran", "Thivya",
    ],
    boys: &[
        "Aarav", "Arjun", "Arun", "Dhruv", "Gurpreet", "Harjot", "Jagdeep", "Karan", "Krishna", "Manraj",
        "Nikhil", "Pranav", "Rohan", "Suresh", "Vihaan",
    ],
    surnames: &[
        "Bhatt", "Chauhan", "Das", "Desai", "Dhillon", "Gill", "Gurung", "Iyer", "Jayasuriya", "Joshi",
        "Kaur", "Mehta", "Mistry", "Nair", "Patel", "Perera", "Rai", "Sandhu", "Shah", "Sharma", "Singh",
        "Sivakumar", "Thapa", "Varma",
    ],
    languages: &[
        "Punjabi", "Gujarati", "Hindi", "Malayalam", "Tamil", "Nepali",
    ],
};

/// Names of Hong Kong, mainland China, Malaysia and Singapore.
#[rustfmt::skip]
pub(super) static CHINESE: Culture = Culture {
    girls: &[
        "Hiu Tung", "Jia Yi", "Ka Yan", "Mei Ling", "Sze Wing", "Xinyi", "Yan", "Yuen Ting",
    ],
    boys: &[
        "Chun Hei", "Hao", "Ho Yin", "Jun Wei", "Kai Ming", "Lok Yin", "Tsz Hin", "Zihan",
    ],
    surnames: &[
        "Chan", "Cheung", "Chow", "Ho", "Lam", "Lau", "Leung", "Lim", "Ng", "Tan", "Tang", "Wong", "Wu",
        "Yip", "Zhang",
    ],
    languages: &[
        "Cantonese", "Mandarin",
    ],
};

/// Arab, Turkish, Kurdish, Iranian and Afghan names.
#[rustfmt::skip]
pub(super) static MIDDLE_EASTERN: Culture = Culture {
    girls: &[
        "Aya", "Dilan", "Elif", "Hala", "Leila", "Lina", "Mariam", "Nour", "Parisa", "Rojin", "Shirin",
        "Yasmin", "Zeynep",
    ],
    boys: &[
        "Amir", "Aras", "Baran", "Emre", "Farhad", "Ismail", "Karim", "Mehmet", "Omar", "Rawand", "Reza",
        "Samir", "Tariq", "Yousef",
    ],
    surnames: &[
        "Abbas", "Aboud", "Al-Hassan", "Al-Jabari", "Amiri", "Aziz", "Demir", "El-Sayed", "Ghafouri",
        "Haddad", "Hosseini", "Ibrahimi", "Kara", "Karimi", "Mansour", "Noori", "Othman", "Rasoul",
        "Saleh", "Y\u{131}lmaz", "Zaman",
    ],
    languages: &[
        "Arabic", "Kurdish Sorani", "Turkish", "Farsi", "Dari", "Pashto",
    ],
};

/// Filipino, Vietnamese, Thai, Japanese, Korean and Latin American names.
#[rustfmt::skip]
pub(super) static SOUTH_EASTERN: Culture = Culture {
    girls: &[
        "Althea", "Camila", "Linh", "Malee", "Mika", "Minji", "Thanh", "Valentina", "Yuna",
    ],
    boys: &[
        "Anh", "Ben Tran", "Gabriel", "Haruto", "Joaqu\u{ed}n", "Minho", "Niran", "Santiago", "Vinh",
    ],
    surnames: &[
        "Bautista", "Castro", "Dela Cruz", "Hoang", "Kim", "Mendoza", "Nguyen", "Park", "Pham", "Ramos",
        "Reyes", "Sato", "Srisai", "Tran", "Vargas",
    ],
    languages: &[
        "Tagalog", "Vietnamese", "Thai", "Japanese", "Korean", "Spanish",
    ],
};
