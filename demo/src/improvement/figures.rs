//! Figures that come from elsewhere until a part of Waymark feeds them: a survey of families each month, and key stage 2.
//! Invented; of key stage 2 there are none for 2020 and 2021, when no tests were taken.

/// The survey of families: for each of the last whole months, the earliest first, the share of a hundred who trust the area
/// to help, and how many answered.
pub const SURVEY: [(u8, u64); 24] = [
    (49, 188),
    (51, 203),
    (48, 176),
    (50, 192),
    (52, 210),
    (49, 185),
    (51, 199),
    (50, 204),
    (48, 181),
    (52, 197),
    (51, 206),
    (49, 190),
    (50, 201),
    (51, 195),
    (49, 187),
    (53, 208),
    (54, 211),
    (55, 198),
    (57, 205),
    (58, 216),
    (59, 209),
    (60, 202),
    (61, 219),
    (62, 214),
];

/// Key stage 2: the school year, and the share of a hundred pupils with a plan who reached the expected standard.
pub const KEY_STAGE_2: [(&str, u8); 5] =
    [("2018/19", 7), ("2021/22", 6), ("2022/23", 8), ("2023/24", 8), ("2024/25", 9)];
