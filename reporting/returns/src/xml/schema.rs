//! The XML Schema of a year, made from the same tables as the reader and the writer. It checks names, order, number,
//! forms and codes; what needs two fields or a date is for the rules.

use crate::sen2::{Field, Item, Kind, Part, Record, Year};
use std::fmt::Write;

/// The schema of a year as text, without a namespace, for any validator of XML Schema 1.0.
#[must_use]
pub fn xsd(year: &Year) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.push_str("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n");
    open(&mut out, 1, "Message", None);
    open(&mut out, 2, "Header", Some((1, Some(1))));
    for record in [Record::CollectionDetails, Record::Source] {
        group(&mut out, year, 3, Part { item: Item::Record(record), min: 1, max: Some(1) });
    }
    close(&mut out, 2);
    open(&mut out, 2, "Persons", Some((1, Some(1))));
    group(&mut out, year, 3, Part { item: Item::Record(Record::Person), min: 1, max: None });
    close(&mut out, 2);
    close(&mut out, 1);
    out.push_str("</xs:schema>\n");
    out
}

fn group(out: &mut String, year: &Year, depth: usize, part: Part) {
    match part.item {
        Item::Field(field) => simple(out, year, depth, field, part),
        Item::Record(record) => {
            open(out, depth, record.name(), Some((part.min, part.max)));
            for inner in year.parts(record) {
                group(out, year, depth + 1, *inner);
            }
            close(out, depth);
        }
    }
}

fn simple(out: &mut String, year: &Year, depth: usize, field: Field, part: Part) {
    let indent = "  ".repeat(depth);
    let occurs = occurs(part.min, part.max);
    let name = field.name();
    let facets = match field.kind() {
        Kind::Text => {
            return line(out, &format!("{indent}<xs:element name=\"{name}\"{occurs} type=\"xs:string\"/>"));
        }
        Kind::Day => {
            return line(out, &format!("{indent}<xs:element name=\"{name}\"{occurs} type=\"xs:date\"/>"));
        }
        Kind::DateTime => {
            return line(out, &format!("{indent}<xs:element name=\"{name}\"{occurs} type=\"xs:dateTime\"/>"));
        }
        Kind::Year => {
            return line(out, &format!("{indent}<xs:element name=\"{name}\"{occurs} type=\"xs:gYear\"/>"));
        }
        Kind::Form(form) => format!("<xs:pattern value=\"{form}\"/>"),
        Kind::Word(word) => enumeration(&[word]),
        Kind::Flag => enumeration(&["1", "0"]),
        Kind::Code(list) => {
            let known: Vec<&str> = list().into_iter().filter(|code| year.knows_code(field, code)).collect();
            enumeration(&known)
        }
    };
    let restriction = format!("<xs:restriction base=\"xs:string\">{facets}</xs:restriction>");
    let element = format!(
        "<xs:element name=\"{name}\"{occurs}><xs:simpleType>{restriction}</xs:simpleType></xs:element>"
    );
    line(out, &format!("{indent}{element}"));
}

fn enumeration(codes: &[&str]) -> String {
    codes.iter().map(|code| format!("<xs:enumeration value=\"{code}\"/>")).collect()
}

fn open(out: &mut String, depth: usize, name: &str, times: Option<(u8, Option<u8>)>) {
    let indent = "  ".repeat(depth);
    let occurs = times.map(|(min, max)| occurs(min, max)).unwrap_or_default();
    line(out, &format!("{indent}<xs:element name=\"{name}\"{occurs}><xs:complexType><xs:sequence>"));
}

fn close(out: &mut String, depth: usize) {
    line(out, &format!("{}</xs:sequence></xs:complexType></xs:element>", "  ".repeat(depth)));
}

fn occurs(min: u8, max: Option<u8>) -> String {
    let most = max.map_or_else(|| "unbounded".to_owned(), |max| max.to_string());
    format!(" minOccurs=\"{min}\" maxOccurs=\"{most}\"")
}

fn line(out: &mut String, text: &str) {
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{text}");
}
