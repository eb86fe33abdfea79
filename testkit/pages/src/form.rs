//! Forms as a browser sends them.

const EDGE: &str = "--edge";

/// The kind of a form with a file.
pub(crate) const KIND: &str = "multipart/form-data; boundary=edge";

/// The fields of a form.
pub(crate) fn encoded(fields: &[(&str, &str)]) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    let escape = |text: &str| -> String {
        text.bytes().map(|b| if plain(b) { (b as char).to_string() } else { format!("%{b:02X}") }).collect()
    };
    let pairs: Vec<String> = fields.iter().map(|(n, v)| format!("{}={}", escape(n), escape(v))).collect();
    pairs.join("&")
}

/// The fields of a form, and the file of its field `file`.
pub(crate) fn with_file(fields: &[(&str, &str)], (name, bytes): (&str, &[u8])) -> Vec<u8> {
    let head = format!("{EDGE}\r\nContent-Disposition: form-data; name=");
    let mut body = Vec::new();
    for (field, value) in fields {
        body.extend(format!("{head}\"{field}\"\r\n\r\n{value}\r\n").bytes());
    }
    body.extend(format!("{head}\"file\"; filename=\"{name}\"\r\n\r\n").bytes());
    body.extend_from_slice(bytes);
    body.extend(format!("\r\n{EDGE}--\r\n").bytes());
    body
}
