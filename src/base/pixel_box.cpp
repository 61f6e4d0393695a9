#include "base/pixel_box.hpp"

#include <algorithm>
#include <utility>

namespace cg {

PixelBox PixelBox::within(const PixelBox& other) const {
  return {std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
          std::min(bottom, other.bottom)};
}

PixelBox PixelBox::around(const PixelBox& other) const {
  return {std::min(left, other.left), std::min(top, other.top), std::max(right, other.right),
          std::max(bottom, other.bottom)};
}

PixelBox PixelBox::moved(std::int64_t right_by, std::int64_t down_by) const {
  return {left + right_by, top + down_by, right + right_by, bottom + down_by};
}

// Left and right of the hole over the whole height, above and below it between those.
void cut_out(const PixelBox& box, const PixelBox& hole, std::vector<PixelBox>& left_over) {
  const PixelBox common = box.within(hole);
  if (common.empty()) {
    left_over.push_back(box);
    return;
  }
  for (const PixelBox& part : {PixelBox{box.left, box.top, common.left, box.bottom},
                               PixelBox{common.right, box.top, box.right, box.bottom},
                               PixelBox{common.left, box.top, common.right, common.top},
                               PixelBox{common.left, common.bottom, common.right, box.bottom}}) {
    if (!part.empty()) left_over.push_back(part);
  }
}

void cut_out_of_all(std::vector<PixelBox>& boxes, const PixelBox& hole) {
  std::vector<PixelBox> left_over;
  for (const PixelBox& box : boxes) cut_out(box, hole, left_over);
  boxes = std::move(left_over);
}

} // namespace cg
