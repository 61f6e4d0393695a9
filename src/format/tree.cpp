#include "format/tree.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <nlohmann/json.hpp>

#include "base/digits.hpp"
#include "base/language.hpp"
#include "base/sort.hpp"
#include "base/text.hpp"
#include "format/place.hpp"

namespace cg::format {

Tree::Slice Tree::keep(std::string_view text) {
  const Slice slice{static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(text.size())};
  text_ += text;
  return slice;
}

void Tree::add(JsonKind kind, std::string_view name, std::string_view content) {
  Node node;
  if (!name.empty()) node.name = keep(name);
  if (!content.empty()) node.content = keep(content);
  node.end = static_cast<std::uint32_t>(nodes_.size() + 1);
  node.kind = kind;
  nodes_.push_back(node);
}

void Tree::open(JsonKind kind, std::string_view name) {
  open_.push_back(static_cast<std::uint32_t>(nodes_.size()));
  add(kind, name);
  nodes_.back().end = std::numeric_limits<std::uint32_t>::max();
}

Json Tree::close() {
  const std::uint32_t closed = open_.back();
  nodes_[closed].end = static_cast<std::uint32_t>(nodes_.size());
  open_.pop_back();
  return {*this, closed};
}

void Tree::copy(Json value, std::string_view name) {
  if (!value.is(JsonKind::list) && !value.is(JsonKind::object))
    return add(value.kind(), name, value.content());
  open(value.kind(), name);
  for (const Json child : value) copy(child, child.name());
  close();
}

void Tree::reserve(std::size_t values, std::size_t bytes) {
  nodes_.reserve(values);
  text_.reserve(bytes);
}

Json Tree::root() const { return {*this, 0}; }

std::string Tree::path_of(Json value) const { return path_of(value.index_); }

std::string Tree::path_of(std::uint32_t index) const {
  std::string path;
  for (std::uint32_t outer = 0; outer != index;) {
    std::uint32_t child = outer + 1;
    std::size_t before = 0;
    for (; nodes_[child].end <= index; child = nodes_[child].end) ++before;
    if (nodes_[outer].kind == JsonKind::list) {
      append_index(path, before);
    } else {
      append_member(path, view(nodes_[child].name));
    }
    outer = child;
  }
  return path;
}

double Json::number() const { return double_from_digits(content()); }

std::optional<Json> Json::member(std::string_view wanted) const {
  if (!is(JsonKind::object)) return std::nullopt;
  for (const Json child : *this) {
    if (child.name() == wanted) return child;
  }
  return std::nullopt;
}

namespace {

using Parser = nlohmann::json;

// Receives the parser's events: builds the tree, holds the limits, and says what went wrong. A false stops
// the parser.
class Builder {
 public:
  Builder(std::string_view bytes, const ReadLimits& limits) : bytes_(bytes), limits_(limits) {
    const auto values =
        std::count_if(bytes.begin(), bytes.end(), [](char c) { return c == ',' || c == '{' || c == '['; });
    tree_.reserve(static_cast<std::size_t>(values) + 1, bytes.size());
  }
  [[nodiscard]] Result<Tree> result(bool parsed) {
    if (!parsed) return std::move(error_);
    return std::move(tree_);
  }

  bool null() { return add(JsonKind::null); }
  bool boolean(bool yes) { return add(yes ? JsonKind::yes : JsonKind::no); }
  bool number_integer(std::int64_t number) { return add(JsonKind::number, std::to_string(number)); }
  bool number_unsigned(std::uint64_t number) { return add(JsonKind::number, std::to_string(number)); }
  bool number_float(double, const std::string& as_written) { return add(JsonKind::number, as_written); }
  bool binary(Parser::binary_t&) { return false; } // JSON text has no such thing
  bool string(const std::string& text) {
    add(JsonKind::text, text);
    return !is_long(text) ||
           fail(tree_.path_of_last(), said("is longer than {} characters", {grouped(limits_.text)}));
  }
  bool key(const std::string& name) {
    name_ = name;
    return !is_long(name) ||
           fail(shortened(name), said("is a name longer than {} characters", {grouped(limits_.text)}));
  }
  bool start_object(std::size_t) { return open(JsonKind::object); }
  bool start_array(std::size_t) { return open(JsonKind::list); }
  bool end_object() { return names_differ(tree_.close()); }
  bool end_array() {
    tree_.close();
    return true;
  }
  bool parse_error(std::size_t read, const std::string& token, const nlohmann::detail::exception& exception);

 private:
  bool add(JsonKind kind, std::string_view content = {}) {
    tree_.add(kind, name_, content);
    name_.clear();
    return true;
  }
  bool open(JsonKind kind) {
    tree_.open(kind, name_);
    name_.clear();
    return tree_.depth() <= limits_.nesting ||
           fail(shortened(tree_.path_of_last()),
                said("lies more than {} levels deep", {grouped(limits_.nesting)}));
  }
  bool names_differ(Json object);
  [[nodiscard]] bool is_long(std::string_view text) const {
    return text.size() > limits_.text && count_code_points(text) > limits_.text;
  }
  bool fail(std::string where, std::string what) {
    error_ = {std::move(where), std::move(what)};
    return false;
  }

  std::string_view bytes_;
  const ReadLimits& limits_;
  Tree tree_;
  std::string name_; // of the member whose value comes next
  std::vector<Json> members_;
  Error error_;
};

bool Builder::names_differ(Json object) {
  members_.clear();
  for (const Json member : object) members_.push_back(member);
  const auto by_name = [](Json a, Json b) { // any order will do that brings equal names together
    return a.name().size() != b.name().size() ? a.name().size() < b.name().size() : a.name() < b.name();
  };
  const auto same_name = [](Json a, Json b) { return a.name() == b.name(); };
  cg::sort(members_, by_name);
  const auto first = std::adjacent_find(members_.begin(), members_.end(), same_name);
  return first == members_.end() || fail(tree_.path_of(first[1]), said("stands twice in the same place"));
}

// Where the token begins that ends before `end`. The parser's own record of a token is right for texts and
// numbers only: before brackets and words it keeps what came earlier.
std::size_t token_start(std::string_view bytes, std::size_t end, std::size_t recorded_size) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const char last = bytes[end - 1];
  if (std::string_view("{}[]:,").find(last) != std::string_view::npos) return end - 1;
  if (!is_letter(last)) return end - std::min(end, recorded_size);
  while (end > 0 && is_letter(bytes[end - 1])) --end;
  return end;
}

bool Builder::parse_error(std::size_t read, const std::string& token,
                          const nlohmann::detail::exception& exception) {
  constexpr int number_out_of_range = 406;
  if (exception.id == number_out_of_range) {
    add(JsonKind::null);
    return fail(tree_.path_of_last(), said("is too large a number"));
  }
  if (read > bytes_.size()) {
    return fail(line_and_column(bytes_, bytes_.size()),
                said("the file stops in the middle: it was not saved or copied to its end"));
  }
  // The lexer stops at the character it read last, the parser after a whole token.
  const std::string_view message = exception.what();
  const std::size_t reason = message.find(" - ");
  const bool whole_token = reason != message.npos && message.substr(reason + 3).rfind("unexpected", 0) == 0;
  std::size_t offset = whole_token ? token_start(bytes_, read, token.size()) : read - 1;
  while (offset > 0 && (static_cast<unsigned char>(bytes_[offset]) & 0xC0) == 0x80)
    --offset; // to its first byte
  const CodePoint found = code_point_at(bytes_, offset);
  const std::string character = found.value > U' '
                                    ? "“" + std::string(bytes_.substr(offset, found.bytes)) + "”"
                                    : said("what stands here");
  return fail(line_and_column(bytes_, offset), said("is not JSON: {} is not expected", {character}));
}

} // namespace

Result<Tree> Tree::parse(std::string_view bytes, const ReadLimits& limits) {
  if (bytes.size() > limits.bytes) {
    return Error{
        "", said("The file is larger than {} MB, the most that is read.", {grouped(limits.bytes >> 20)})};
  }
  if (const auto bad = first_invalid_utf8(bytes))
    return Error{line_and_column(bytes, *bad), said("is not UTF-8 text")};
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (bytes.substr(0, 3) == byte_order_mark) bytes.remove_prefix(3);
  if (trimmed(bytes).empty()) return Error{"", said("The file is empty.")};
  Builder builder(bytes, limits);
  return builder.result(Parser::sax_parse(bytes.begin(), bytes.end(), &builder));
}

} // namespace cg::format
