-- The year of a transfer that is finished, for rows written before there was a column for it: the snapshot holds its day. The day
-- of an open one told it then; years beyond these were recorded by nobody yet.
UPDATE ehc_case SET transfer_known = CASE
    WHEN snapshot LIKE '%"phase_transfer":{"seq":%,"due":"2015-%' THEN 2015
    WHEN snapshot LIKE '%"phase_transfer":{"seq":%,"due":"2016-%' THEN 2016
    WHEN snapshot LIKE '%"phase_transfer":{"seq":%,"due":"2017-%' THEN 2017
    WHEN snapshot LIKE '%"phase_transfer":{"seq":%,"due":"2018-%' THEN 2018
    WHEN snapshot LIKE '%"phase_transfer":{"seq":%,"due":"2019-%' THEN 2019
    WHEN snapshot LIKE '%"phase_transfer":{"seq":%,"due":"2020-%' THEN 2020
    WHEN snapshot LIKE '%"phase_transfer":{"seq":%,"due":"2021-%' THEN 2021
    WHEN snapshot LIKE '%"phase_transfer":{"seq":%,"due":"2022-%' THEN 2022
    WHEN snapshot LIKE '%"phase_transfer":{"seq":%,"due":"2023-%' THEN 2023
    WHEN snapshot LIKE '%"phase_transfer":{"seq":%,"due":"2024-%' THEN 2024
    WHEN snapshot LIKE '%"phase_transfer":{"seq":%,"due":"2025-%' THEN 2025
    WHEN snapshot LIKE '%"phase_transfer":{"seq":%,"due":"2026-%' THEN 2026
    WHEN snapshot LIKE '%"phase_transfer":{"seq":%,"due":"2027-%' THEN 2027
    WHEN snapshot LIKE '%"phase_transfer":{"seq":%,"due":"2028-%' THEN 2028
    WHEN snapshot LIKE '%"phase_transfer":{"seq":%,"due":"2029-%' THEN 2029
    WHEN snapshot LIKE '%"phase_transfer":{"seq":%,"due":"2030-%' THEN 2030
    END
WHERE transfer_known IS NULL AND snapshot LIKE '%"phase_transfer":{"seq":%,"due":"%';
