//! The records of a CSV file, one after the other.

use std::io::BufRead;
use std::path::{Path, PathBuf};

use super::unreadable;
use crate::failure::{Code, Failure, Outcome};

/// A longer record is likely a quote that somebody forgot to close, not a value.
const MOST_BYTES: usize = 2_000_000;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Reads records: values, each of which may be quoted, up to the end of a line.
pub(super) struct Records<R> {
    path: PathBuf,
    input: R,
    delimiter: u8,
    line_end: Option<LineEnd>,
    line: u64,
    started: bool,
    bytes: Vec<u8>,
    values: Vec<Value>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LineEnd {
    LineFeed,
    CarriageReturn,
    Both,
}

/// Where a value ends in a record's bytes, and whether it was quoted.
struct Value {
    end: usize,
    quoted: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    Start,
    Plain,
    Quoted,
    /// After a quote in a quoted value: its end, or the first half of a quote that is meant.
    Quote,
}

impl<R: BufRead> Records<R> {
    pub(super) fn new(path: &Path, input: R, delimiter: char) -> Outcome<Records<R>> {
        let delimiter = u8::try_from(delimiter)
            .ok()
            .filter(u8::is_ascii)
            .ok_or_else(|| Failure::new(Code::Statement, "the delimiter is not ASCII"))?;
        Ok(Records {
            path: path.to_owned(),
            input,
            delimiter,
            line_end: None,
            line: 0,
            started: false,
            bytes: Vec::new(),
            values: Vec::new(),
        })
    }

    /// Reads the next record; returns whether there was one.
    pub(super) fn next(&mut self) -> Outcome<bool> {
        self.bytes.clear();
        self.values.clear();
        self.line += 1;
        let first_line = self.line;
        let mut at = At::Start;
        let mut any = false;
        if !self.started {
            self.started = true;
            self.skip_mark()?;
        }
        loop {
            let Some(byte) = self.byte()? else {
                if at == At::Quoted {
                    return Err(self.wrong(first_line, "a quote is not closed"));
                } else if any {
                    self.end_value(at);
                }
                return Ok(any);
            };
            any = true;
            at = match (at, byte) {
                (At::Quoted, b'"') => At::Quote,
                (At::Quoted, _) => {
                    self.line += u64::from(byte == b'\n');
                    self.push(byte, first_line)?
                }
                (At::Quote, b'"') => self.push(byte, first_line)?,
                (_, b'\n' | b'\r') => {
                    self.end_value(at);
                    self.end_line(byte)?;
                    return Ok(true);
                }
                (_, byte) if byte == self.delimiter => {
                    self.end_value(at);
                    At::Start
                }
                (At::Quote, _) => {
                    return Err(self.wrong(first_line, "a value goes on after its quotes"));
                }
                (At::Start, b'"') => At::Quoted,
                (At::Start | At::Plain, _) => {
                    self.push(byte, first_line)?;
                    At::Plain
                }
            };
        }
    }

    /// Keeps a byte of a quoted value.
    fn push(&mut self, byte: u8, line: u64) -> Outcome<At> {
        if self.bytes.len() >= MOST_BYTES {
            let most = format!("the maximum line size of {MOST_BYTES} bytes is exceeded");
            return Err(self.wrong(line, &most));
        }
        self.bytes.push(byte);
        Ok(At::Quoted)
    }

    fn end_value(&mut self, at: At) {
        self.values.push(Value {
            end: self.bytes.len(),
            quoted: at == At::Quote,
        });
    }

    fn end_line(&mut self, byte: u8) -> Outcome<()> {
        let mut end = LineEnd::LineFeed;
        if byte == b'\r' {
            end = LineEnd::CarriageReturn;
            if self.peek()? == Some(b'\n') {
                self.input.consume(1);
                end = LineEnd::Both;
            }
        }
        if *self.line_end.get_or_insert(end) != end {
            return Err(self.wrong(self.line, "its end is another one than the first line's"));
        }
        Ok(())
    }

    fn skip_mark(&mut self) -> Outcome<()> {
        let start = self.input.fill_buf();
        if start.is_ok_and(|bytes| bytes.starts_with(BYTE_ORDER_MARK)) {
            self.input.consume(BYTE_ORDER_MARK.len());
        }
        Ok(())
    }

    fn byte(&mut self) -> Outcome<Option<u8>> {
        let byte = self.peek()?;
        self.input.consume(usize::from(byte.is_some()));
        Ok(byte)
    }

    fn peek(&mut self) -> Outcome<Option<u8>> {
        match self.input.fill_buf() {
            Ok(bytes) => Ok(bytes.first().copied()),
            Err(error) => Err(unreadable(&self.path, &error)),
        }
    }

    /// Returns how many values the record has.
    pub(super) fn len(&self) -> usize {
        self.values.len()
    }

    /// Returns whether the record is an empty line.
    pub(super) fn is_blank(&self) -> bool {
        matches!(self.values.as_slice(), [only] if only.end == 0 && !only.quoted)
    }

    pub(super) fn is_quoted(&self, index: usize) -> bool {
        self.values[index].quoted
    }

    pub(super) fn text(&self, index: usize) -> Outcome<&str> {
        let start = index
            .checked_sub(1)
            .map_or(0, |before| self.values[before].end);
        let bytes = &self.bytes[start..self.values[index].end];
        std::str::from_utf8(bytes).map_err(|_| {
            Failure::new(
                Code::Source,
                format!("{} is not UTF-8 (Line: {})", self.path.display(), self.line),
            )
        })
    }

    /// Returns the failure of the record that was read last.
    pub(super) fn wrong_record(&self, what: &str) -> Failure {
        self.wrong(self.line, what)
    }

    fn wrong(&self, line: u64, what: &str) -> Failure {
        Failure::new(
            Code::Source,
            format!("{}: Line: {line}: {what}", self.path.display()),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Outcome<Vec<Vec<(String, bool)>>> {
        let mut records = Records::new(Path::new("x.csv"), text.as_bytes(), ',')?;
        let mut all = Vec::new();
        while records.next()? {
            let values = (0..records.len())
                .map(|i| Ok((records.text(i)?.to_owned(), records.is_quoted(i))))
                .collect::<Outcome<_>>()?;
            all.push(values);
        }
        Ok(all)
    }

    fn plain(texts: &[&str]) -> Vec<(String, bool)> {
        texts.iter().map(|text| ((*text).into(), false)).collect()
    }

    #[test]
    fn quotes_mean_texts_as_they_are() {
        let read = read("\u{feff}a,\"b \"\"x\"\"\ny\"\r\n,\"\"\r\n1,2").expect("reads");
        assert_eq!(read[0], [("a".into(), false), ("b \"x\"\ny".into(), true)]);
        assert_eq!(read[1], [(String::new(), false), (String::new(), true)]);
        assert_eq!(read[2], plain(&["1", "2"]));
    }

    #[test]
    fn the_last_line_may_have_no_end() {
        assert_eq!(read("a,").expect("reads"), [plain(&["a", ""])]);
        assert_eq!(read("a\n\nb\n").expect("reads").len(), 3);
        assert!(read("").expect("reads").is_empty());
    }

    #[test]
    fn broken_records_are_told_with_their_line() {
        for (text, told) in [
            ("a\n\"b\n", "Line: 2: a quote is not closed"),
            ("a\r\nb\n", "Line: 2: its end is another one"),
            ("\"a\"b\n", "Line: 1: a value goes on"),
        ] {
            let failure = read(text).expect_err(text);
            assert_eq!(failure.code, Code::Source);
            assert!(failure.text.contains(told), "{}", failure.text);
        }
        let long = format!("a\n{}\n", "b".repeat(MOST_BYTES + 1));
        assert!(read(&long).expect_err("long").text.contains("line size"));
    }
}
