//! Every row of every table of cases is what the law gives.

#[test]
fn every_case_of_every_provision_comes_out_as_written() {
    let mut wrong = Vec::new();
    let mut run = 0;
    for provision in waymark_law::all() {
        let cases = provision.read_cases().unwrap_or_else(|line| panic!("{}: {line}", provision.path()));
        for case in cases {
            run += 1;
            let answer = case.answer().unwrap_or_else(|error| error);
            if answer != case.expected {
                wrong.push(format!(
                    "{}: {} | {} | {}: expected {}, the law gives {answer}",
                    provision.path(),
                    case.rule,
                    case.events,
                    case.limit,
                    case.expected
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {run} rows:\n{}", wrong.len(), wrong.join("\n"));
}
