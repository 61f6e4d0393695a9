// Tree: a JSON text, parsed and checked, before anything is known of plans. The texts and numbers stand in
// one block and the values in another, parents before children, so that a file of 20 MB costs two
// allocations.
//
// Guarantees: the text was valid UTF-8 and valid JSON within the limits, no object names a member twice,
// every number is finite. Numbers keep the digits they were written with (but "-0", which reads as 0), so
// that a field nobody here knows can be written back as it came. Refuses everything else, with the line and
// column for what is not JSON and the path ("notes[3].text") for what is JSON but passes a limit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "format/json.hpp"

namespace cg::format {

enum class JsonKind : std::uint8_t { null, no, yes, number, text, list, object };

class Json;

class Tree {
 public:
  /// Reads a JSON text; a byte-order mark before it is skipped.
  [[nodiscard]] static Result<Tree> parse(std::string_view bytes, const ReadLimits& limits);
  /// The outermost value. The tree must outlive what is reached from it.
  [[nodiscard]] Json root() const;

  // Building, value by value in the order of the text: what the parser and the migrations do. `name` is that
  // of the member, empty in a list and for the outermost value.
  void open(JsonKind kind, std::string_view name); // list or object
  Json close();                                    // the list or object that is now whole
  void add(JsonKind kind, std::string_view name, std::string_view content = {});
  /// Copies the value and all that is in it, under another name when it is given.
  void copy(Json value, std::string_view name);
  void reserve(std::size_t values, std::size_t bytes);
  [[nodiscard]] std::size_t depth() const { return open_.size(); }
  /// Where the value that was added last stands: "objectives[3].owner".
  [[nodiscard]] std::string path_of_last() const {
    return path_of(static_cast<std::uint32_t>(nodes_.size() - 1));
  }
  [[nodiscard]] std::string path_of(Json value) const;

 private:
  friend class Json;
  struct Slice {
    std::uint32_t at = 0, bytes = 0;
  };
  struct Node {
    Slice name, content;
    std::uint32_t end = 0; // one past its last descendant; while it is open, past everything
    JsonKind kind = JsonKind::null;
  };
  [[nodiscard]] std::string path_of(std::uint32_t index) const;
  [[nodiscard]] Slice keep(std::string_view text);
  [[nodiscard]] std::string_view view(Slice slice) const {
    return std::string_view(text_).substr(slice.at, slice.bytes);
  }

  std::vector<Node> nodes_;
  std::string text_;                // every name, text and number; a NUL follows a number
  std::vector<std::uint32_t> open_; // the containers not closed yet
};

/// One value of a tree.
class Json {
 public:
  Json(const Tree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}

  [[nodiscard]] JsonKind kind() const { return node().kind; }
  [[nodiscard]] bool is(JsonKind wanted) const { return kind() == wanted; }
  /// The name it has as a member of an object.
  [[nodiscard]] std::string_view name() const { return tree_->view(node().name); }
  /// A text's content, or a number as it was written.
  [[nodiscard]] std::string_view content() const { return tree_->view(node().content); }
  /// The nearest double of a number.
  [[nodiscard]] double number() const;
  /// The member of an object, or nothing.
  [[nodiscard]] std::optional<Json> member(std::string_view wanted) const;

  class Iterator {
   public:
    Iterator(const Tree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}
    Json operator*() const { return {*tree_, index_}; }
    Iterator& operator++() {
      index_ = tree_->nodes_[index_].end;
      return *this;
    }
    bool operator==(const Iterator&) const = default;

   private:
    const Tree* tree_;
    std::uint32_t index_;
  };
  /// The elements of a list or the members of an object, in their order; nothing for any other value.
  [[nodiscard]] Iterator begin() const { return {*tree_, index_ + 1}; }
  [[nodiscard]] Iterator end() const { return {*tree_, node().end}; }

 private:
  friend class Tree;
  [[nodiscard]] const Tree::Node& node() const { return tree_->nodes_[index_]; }
  const Tree* tree_;
  std::uint32_t index_;
};

} // namespace cg::format
