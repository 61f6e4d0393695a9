#include "format/json_text.hpp"

#include <cstdint>

#include "base/text.hpp"

namespace cg::format {

namespace {

void append_escaped(std::string& out, char c) {
  constexpr char digits[] = "0123456789abcdef";
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  out += "\\u00";
  out += digits[c >> 4 & 15];
  out += digits[c & 15];
}

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

} // namespace

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  std::size_t plain = 0; // where the run of characters that stand for themselves began
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!needs_escape(text[at])) continue;
    out += text.substr(plain, at - plain);
    append_escaped(out, text[at]);
    plain = at + 1;
  }
  out += text.substr(plain);
  out += '"';
}

void append_compact(std::string& out, Json value) {
  switch (value.kind()) {
    case JsonKind::null: out += "null"; return;
    case JsonKind::no: out += "false"; return;
    case JsonKind::yes: out += "true"; return;
    case JsonKind::number: out += value.content(); return;
    case JsonKind::text: append_quoted(out, value.content()); return;
    case JsonKind::list:
    case JsonKind::object: break;
  }
  const bool object = value.is(JsonKind::object);
  out += object ? '{' : '[';
  bool first = true;
  for (const Json child : value) {
    if (!first) out += ',';
    first = false;
    if (object) {
      append_quoted(out, child.name());
      out += ':';
    }
    append_compact(out, child);
  }
  out += object ? '}' : ']';
}

void JsonWriter::new_line() {
  if (layout_ == Layout::compact) return;
  out_ += '\n';
  out_.append(depth_ * 2, ' ');
}

void JsonWriter::colon() {
  out_ += ':';
  if (layout_ == Layout::indented) out_ += ' ';
}

void JsonWriter::before_value() {
  if (!after_name_ && depth_ > 0) {
    if (!first_) out_ += ',';
    new_line();
  }
  after_name_ = false;
  first_ = false;
}

void JsonWriter::open(char bracket) {
  before_value();
  out_ += bracket;
  ++depth_;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!first_) new_line();
  out_ += bracket;
  first_ = false;
}

void JsonWriter::flag(bool flag) {
  before_value();
  out_ += flag ? "true" : "false";
}

void JsonWriter::name(std::string_view name) {
  before_value();
  append_quoted(out_, name);
  colon();
  after_name_ = true;
}

void JsonWriter::text(std::string_view text) {
  before_value();
  append_quoted(out_, text);
}

void JsonWriter::number(double number) {
  before_value();
  out_ += text_from_number(number);
}

void JsonWriter::members(std::string_view object) {
  if (object.size() <= 2) return;
  before_value();
  bool quoted = false;
  for (std::size_t at = 1; at + 1 < object.size(); ++at) {
    const char c = object[at];
    if (quoted) {
      out_ += c;
      if (c == '\\') out_ += object[++at];
      quoted = c != '"';
    } else if ((c == '{' || c == '[') &&
               object[at + 1] == c + 2) { // } and ] stand two after { and [ in ASCII
      out_ += c;
      out_ += object[++at];
    } else {
      quoted = c == '"';
      relay(c);
    }
  }
}

// One character of compact JSON that stands outside of texts, with the white space that belongs to it.
void JsonWriter::relay(char c) {
  if (c == '}' || c == ']') {
    --depth_;
    new_line();
  }
  if (c == ':') return colon();
  out_ += c;
  if (c == '{' || c == '[') ++depth_;
  if (c == '{' || c == '[' || c == ',') new_line();
}

} // namespace cg::format
