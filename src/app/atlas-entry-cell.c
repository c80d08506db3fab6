/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-cell.h"

#include <glib/gi18n.h>
#include <string.h>

#include "atlas-content-text.h"
#include "atlas-cut-text.h"
#include "atlas-hits.h"
#include "atlas-number.h"
#include "atlas-row.h"
#include "atlas-stage-mark.h"
#include "atlas-translation.h"

/* Characters of width for each unit of a column's weight, at least and at best.
 * A title is what one knows an entry by, and a status and places are few words, of
 * which the first should be whole, such as "Region-wide": the text gives way first. */
static const struct
{
  int minimum;
  int natural;
} chars[ATLAS_N_FIELDS] = {
  [ATLAS_FIELD_TITLE] = { 6, 8 },
  [ATLAS_FIELD_TEXT] = { 2, 6 },
  [ATLAS_FIELD_STATUS] = { 4, 5 },
  [ATLAS_FIELD_PLACES] = { 4, 6 },
  [ATLAS_FIELD_THEMES] = { 2, 4 },
  [ATLAS_FIELD_SECTION] = { 2, 4 },
  [ATLAS_FIELD_START] = { 2, 4 },
};

/* What the arrow and the mark of a heading take, in such characters. */
#define HEADING_CHARS 6

struct _AtlasEntryCell
{
  GtkWidget parent_instance;

  AtlasField       field;
  guint            min_chars;
  GtkListItem     *item; /* borrowed: it owns the cell */
  AtlasEntryCells *cells;

  GtkImage       *arrow;      /* only in the first column of grouped rows */
  AtlasStageMark *group_mark; /* there, too, if each group is a status */
  AtlasStageMark *mark;  /* of a status only */
  GtkInscription *text;

  /* Of a title only, and the line only where there is little room. */
  GtkBox         *lines;
  GtkBox         *below;
  AtlasStageMark *below_mark;
  GtkInscription *below_text;

  /* What is shown. */
  guint       serial; /* of the row */
  gboolean    is_empty;
  guint       layout_serial;
  AtlasQuery *query;
  GArray     *foreign; /* of AtlasForeign, in the text */
  GArray     *below_foreign;
  gboolean    was_grouped;
};

G_DEFINE_FINAL_TYPE (AtlasEntryCell, atlas_entry_cell, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Of a title, what is below it may be cut off as well. */
static gboolean
query_tooltip_cb (AtlasEntryCell *self,
                  int             x,
                  int             y,
                  gboolean        is_keyboard,
                  GtkTooltip     *tooltip)
{
  const char *text = atlas_cut_text_get (GTK_WIDGET (self->text));
  const char *below = atlas_cut_text_get (GTK_WIDGET (self->below_text));
  g_autofree char *both = NULL;

  if (text != NULL && below != NULL)
    both = g_strconcat (text, "\n", below, NULL);
  gtk_tooltip_set_text (tooltip, both != NULL ? both : text != NULL ? text : below);

  return text != NULL || below != NULL;
}

static gboolean
is_first (AtlasEntryCell *self)
{
  return atlas_entry_cells_get_first_field (self->cells) == self->field;
}

static AtlasQuery *
get_query (AtlasEntryCell *self)
{
  AtlasTable *table = atlas_rows_get_table (atlas_entry_cells_get_rows (self->cells));

  return atlas_selection_get_query (atlas_table_get_selection (table));
}

/* Marks what the query has found, and which languages the text is in. */
static void
mark_text (AtlasEntryCell *self,
           AtlasRow       *row,
           GtkInscription *text,
           const GArray   *foreign)
{
  AtlasSelection *selection =
      atlas_table_get_selection (atlas_rows_get_table (atlas_entry_cells_get_rows (self->cells)));
  g_autoptr (PangoAttrList) attributes = NULL;

  if (text == NULL)
    return;

  if (!atlas_row_is_heading (row))
    attributes = atlas_hits_create_attributes (self->query, gtk_inscription_get_text (text));
  if (attributes == NULL)
    attributes = pango_attr_list_new ();
  atlas_content_mark_language (attributes, atlas_selection_get_language (selection), 0, G_MAXUINT);
  atlas_content_mark_foreign (attributes, foreign);
  gtk_inscription_set_attributes (text, attributes);
}

static char *
dup_text (AtlasEntryCell *self,
          AtlasRow       *row)
{
  g_autofree char *heading = NULL;

  g_array_set_size (self->foreign, 0);
  if (!atlas_row_is_heading (row))
    return atlas_row_dup_field_foreign (row, self->field, self->foreign);
  if (!is_first (self))
    return NULL;

  heading = atlas_row_dup_heading (row);
  atlas_foreign_add (self->foreign, 0, strlen (heading), atlas_row_get_heading_fallback (row));
  /* How many there are is said in the line below, if there is one. */
  if (self->below != NULL && gtk_widget_get_visible (GTK_WIDGET (self->below)))
    return g_steal_pointer (&heading);

  /* Translators: the heading of a group of rows, and how many there are: "Planned · 3" */
  return atlas_number_printf (C_ ("group", "%s · %u"), heading, atlas_row_get_n_entries (row));
}

/* An arrow is made when rows are grouped, not when a heading comes to stand in
 * the row: a filter makes no widgets. Before an entry it can't be seen, but takes
 * its place, which sets the entry in and keeps all rows of one height. The words
 * give it that place: columns that had room without groups have room with them. */
static void
update_arrow (AtlasEntryCell *self,
              AtlasRow       *row)
{
  AtlasRows *rows = atlas_entry_cells_get_rows (self->cells);
  gboolean is_grouped = atlas_rows_get_grouping (rows) != ATLAS_GROUPING_NONE;

  if (self->arrow == NULL && is_first (self) && is_grouped)
    {
      self->arrow = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", "pan-end-symbolic",
                                  NULL);
      gtk_widget_insert_after (GTK_WIDGET (self->arrow), GTK_WIDGET (self), NULL);
    }
  if (self->arrow == NULL)
    return;

  gtk_inscription_set_min_chars (self->text,
                                 is_first (self) && is_grouped
                                   ? MAX (self->min_chars, HEADING_CHARS + 1) - HEADING_CHARS
                                   : self->min_chars);
  gtk_widget_set_visible (GTK_WIDGET (self->arrow), is_first (self) && is_grouped);
  gtk_widget_set_opacity (GTK_WIDGET (self->arrow), atlas_row_is_heading (row) ? 1.0 : 0.0);
  if (atlas_row_is_heading (row))
    gtk_image_set_from_icon_name (self->arrow, atlas_row_get_expanded (row) ? "pan-down-symbolic"
                                                                            : "pan-end-symbolic");
}

/* A status is a shape, too, wherever its word stands. Made when the arrow is, and as
 * high as the words beside it, so that a heading isn't higher than other rows. */
static void
update_group_mark (AtlasEntryCell *self,
                   AtlasRow       *row)
{
  AtlasRows *rows = atlas_entry_cells_get_rows (self->cells);
  gboolean is_by_status = atlas_rows_get_grouping (rows) == ATLAS_GROUPING_STATUS;

  if (self->group_mark == NULL && is_first (self) && is_by_status)
    {
      self->group_mark = ATLAS_STAGE_MARK (atlas_stage_mark_new (ATLAS_STAGE_NONE));
      gtk_widget_insert_after (GTK_WIDGET (self->group_mark), GTK_WIDGET (self),
                               GTK_WIDGET (self->arrow));
      /* Of two lines the first is its word. */
      if (self->lines != NULL)
        {
          gtk_widget_set_valign (GTK_WIDGET (self->group_mark), GTK_ALIGN_START);
          gtk_widget_add_css_class (GTK_WIDGET (self->group_mark), "raised");
        }
    }
  if (self->group_mark == NULL)
    return;

  atlas_stage_mark_set_stage (self->group_mark, atlas_row_get_stage (row));
  gtk_widget_set_visible (GTK_WIDGET (self->group_mark),
                          is_first (self) && is_by_status && atlas_row_is_heading (row));
}

static void
set_direction (GtkWidget        *widget,
               GtkTextDirection  direction)
{
  gtk_widget_set_direction (widget, direction);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    set_direction (child, direction);
}

/* What is new to the table comes with the direction of the interface; the table
 * may have that of its content. */
static void
follow_direction (AtlasEntryCell *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_COLUMN_VIEW);
  GtkTextDirection direction;

  if (view == NULL)
    return;

  direction = gtk_widget_get_direction (view);
  set_direction (GTK_WIDGET (self), direction);
  for (GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self)); parent != view;
       parent = gtk_widget_get_parent (parent))
    gtk_widget_set_direction (parent, direction);
}

/* --- The line below a title. --- */

static void
create_below (AtlasEntryCell *self)
{
  self->below = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->below), "below");
  self->below_foreign = atlas_foreign_new ();
  self->below_mark = ATLAS_STAGE_MARK (atlas_stage_mark_new (ATLAS_STAGE_NONE));
  gtk_box_append (self->below, GTK_WIDGET (self->below_mark));
  self->below_text = g_object_new (GTK_TYPE_INSCRIPTION,
                                   "hexpand", TRUE,
                                   "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                                   NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->below_text), "quiet");
  gtk_box_append (self->below, GTK_WIDGET (self->below_text));
  gtk_box_append (self->lines, GTK_WIDGET (self->below));
  follow_direction (self);
}

static char *
dup_below (AtlasEntryCell   *self,
           AtlasRow         *row,
           const AtlasField *fields,
           guint             n_fields)
{
  AtlasTable *table = atlas_rows_get_table (atlas_entry_cells_get_rows (self->cells));

  g_array_set_size (self->below_foreign, 0);
  if (atlas_row_is_heading (row))
    return atlas_kind_format_count (atlas_table_get_kind (table), atlas_row_get_n_entries (row));

  return atlas_row_dup_line (row, fields, n_fields, self->below_foreign);
}

/* Made when there is little room, which no filter changes; and of one height with
 * all others, even if nothing is known of an entry. */
static void
update_below (AtlasEntryCell *self,
              AtlasRow       *row)
{
  const AtlasField *fields;
  guint n_fields = atlas_entry_cells_get_line (self->cells, &fields);
  g_autofree char *text = NULL;

  if (n_fields > 0 && self->below == NULL)
    create_below (self);
  if (self->below != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->below), n_fields > 0);
  if (n_fields == 0)
    return;

  text = dup_below (self, row, fields, n_fields);
  gtk_inscription_set_text (self->below_text, text);
  atlas_stage_mark_set_stage (self->below_mark, atlas_row_get_stage (row));
  gtk_widget_set_visible (GTK_WIDGET (self->below_mark),
                          fields[0] == ATLAS_FIELD_STATUS && !atlas_row_is_heading (row));
}

/* --- All of it. --- */

static void
align (AtlasEntryCell *self)
{
  GtkTextDirection direction = gtk_widget_get_direction (GTK_WIDGET (self));

  if (self->text != NULL)
    atlas_content_align (self->text, direction);
  if (self->below_text != NULL)
    atlas_content_align (self->below_text, direction);
}

static void
update_content (AtlasEntryCell *self,
                AtlasRow       *row)
{
  g_autofree char *text = NULL;

  if (self->field == ATLAS_FIELD_TITLE)
    update_below (self, row);
  text = dup_text (self, row);
  gtk_inscription_set_text (self->text, text);
  align (self);
  update_arrow (self, row);
  update_group_mark (self, row);
  if (self->mark != NULL)
    {
      atlas_stage_mark_set_stage (self->mark, atlas_row_get_stage (row));
      gtk_widget_set_visible (GTK_WIDGET (self->mark), !atlas_row_is_heading (row));
    }
  if (atlas_row_is_heading (row))
    gtk_widget_add_css_class (GTK_WIDGET (self), "group-heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "group-heading");
}

/* GTK 4.8 doesn't free the attributes of an inscription along with it. */
static void
forget_hits (AtlasEntryCell *self)
{
  if (self->text != NULL)
    gtk_inscription_set_attributes (self->text, NULL);
  if (self->below_text != NULL)
    gtk_inscription_set_attributes (self->below_text, NULL);
  g_clear_pointer (&self->query, atlas_query_unref);
}

static void
atlas_entry_cell_dispose (GObject *object)
{
  AtlasEntryCell *self = ATLAS_ENTRY_CELL (object);
  GtkWidget *child;

  if (self->cells != NULL)
    atlas_entry_cells_remove (self->cells, GTK_WIDGET (self));
  forget_hits (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->arrow = NULL;
  self->group_mark = NULL;
  self->mark = NULL;
  self->text = NULL;
  self->lines = NULL;
  self->below = NULL;
  self->below_mark = NULL;
  self->below_text = NULL;
  g_clear_object (&self->cells);

  G_OBJECT_CLASS (atlas_entry_cell_parent_class)->dispose (object);
}

static void
atlas_entry_cell_finalize (GObject *object)
{
  AtlasEntryCell *self = ATLAS_ENTRY_CELL (object);

  g_clear_pointer (&self->foreign, g_array_unref);
  g_clear_pointer (&self->below_foreign, g_array_unref);

  G_OBJECT_CLASS (atlas_entry_cell_parent_class)->finalize (object);
}

static void
atlas_entry_cell_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (atlas_entry_cell_parent_class)->root (widget);

  follow_direction (ATLAS_ENTRY_CELL (widget));
  atlas_entry_cells_update_cell (ATLAS_ENTRY_CELL (widget)->cells, widget);
}

static void
atlas_entry_cell_direction_changed (GtkWidget        *widget,
                                    GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (atlas_entry_cell_parent_class)->direction_changed (widget, previous);

  align (ATLAS_ENTRY_CELL (widget));
}

/* An inscription that loses its attributes asks for its style, and as long as it is
 * in the window that is known. Once it is out, as it is when it is disposed of, GTK
 * finds the style out anew: for the cells that a filter takes down, a frame's half. */
static void
atlas_entry_cell_unroot (GtkWidget *widget)
{
  forget_hits (ATLAS_ENTRY_CELL (widget));

  GTK_WIDGET_CLASS (atlas_entry_cell_parent_class)->unroot (widget);
}

static void
atlas_entry_cell_class_init (AtlasEntryCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_entry_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlas_entry_cell_finalize;
  widget_class->direction_changed = atlas_entry_cell_direction_changed;
  widget_class->root = atlas_entry_cell_root;
  widget_class->unroot = atlas_entry_cell_unroot;

  /**
   * AtlasEntryCell::changed:
   *
   * The cell shows something else.
   */
  signals[CHANGED] = g_signal_new ("changed", ATLAS_TYPE_ENTRY_CELL, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "entry-cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
atlas_entry_cell_init (AtlasEntryCell *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/**
 * atlas_entry_cell_new:
 * @info: the column that the cell is in
 * @cells: what tells the cell of changes
 * @item: the list item that the cell is to be the child of
 *
 * Makes a cell.
 *
 * Returns: the cell
 */
GtkWidget *
atlas_entry_cell_new (const AtlasColumn *info,
                      AtlasEntryCells   *cells,
                      GtkListItem       *item)
{
  AtlasEntryCell *self;

  g_return_val_if_fail (info != NULL, NULL);
  g_return_val_if_fail (ATLAS_IS_ENTRY_CELLS (cells), NULL);
  g_return_val_if_fail (GTK_IS_LIST_ITEM (item), NULL);

  self = g_object_new (ATLAS_TYPE_ENTRY_CELL, NULL);
  self->field = info->field;
  self->min_chars = chars[info->field].minimum * info->weight;
  self->item = item;
  self->cells = g_object_ref (cells);
  self->foreign = atlas_foreign_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), atlas_field_get_id (info->field));

  if (info->field == ATLAS_FIELD_STATUS)
    {
      self->mark = ATLAS_STAGE_MARK (atlas_stage_mark_new (ATLAS_STAGE_NONE));
      gtk_widget_set_parent (GTK_WIDGET (self->mark), GTK_WIDGET (self));
    }

  self->text = g_object_new (GTK_TYPE_INSCRIPTION,
                             "hexpand", TRUE,
                             "min-chars", self->min_chars,
                             "nat-chars", chars[info->field].natural * info->weight,
                             "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                             NULL);
  if (info->field == ATLAS_FIELD_TITLE)
    {
      self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
      gtk_box_append (self->lines, GTK_WIDGET (self->text));
      gtk_widget_set_parent (GTK_WIDGET (self->lines), GTK_WIDGET (self));
    }
  else
    gtk_widget_set_parent (GTK_WIDGET (self->text), GTK_WIDGET (self));
  atlas_entry_cells_add (cells, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/**
 * atlas_entry_cell_update:
 * @self: a cell
 *
 * Shows what stands in the row of the list item now. It costs next to nothing
 * where that is what the cell shows already.
 */
void
atlas_entry_cell_update (AtlasEntryCell *self)
{
  AtlasRow *row;
  AtlasQuery *query;
  gboolean is_grouped, is_news;
  guint layout_serial;

  g_return_if_fail (ATLAS_IS_ENTRY_CELL (self));

  row = gtk_list_item_get_item (self->item);
  if (row == NULL)
    return;
  /* Of an empty row nothing is seen, so what was there may stay until it is filled. */
  self->is_empty = atlas_row_is_empty (row);
  if (self->is_empty)
    {
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }

  query = get_query (self);
  is_grouped = atlas_rows_get_grouping (atlas_entry_cells_get_rows (self->cells)) !=
               ATLAS_GROUPING_NONE;
  layout_serial = atlas_entry_cells_get_layout_serial (self->cells);
  is_news = atlas_row_get_serial (row) != self->serial || layout_serial != self->layout_serial ||
            is_grouped != self->was_grouped;
  if (is_news)
    {
      self->serial = atlas_row_get_serial (row);
      self->layout_serial = layout_serial;
      self->was_grouped = is_grouped;
      update_content (self, row);
      g_signal_emit (self, signals[CHANGED], 0);
    }
  if (is_news || query != self->query)
    {
      atlas_query_ref (query);
      g_clear_pointer (&self->query, atlas_query_unref);
      self->query = query;
      mark_text (self, row, self->text, self->foreign);
      mark_text (self, row, self->below_text, self->below_foreign);
    }
}

/**
 * atlas_entry_cell_has_shown:
 * @self: a cell
 *
 * Gets whether the cell shows an entry, or did, that is followed by another one: only
 * what is in the row changes, neither its height nor whether there is anything to see.
 *
 * Returns: whether that is so
 */
gboolean
atlas_entry_cell_has_shown (AtlasEntryCell *self)
{
  AtlasRow *row;

  g_return_val_if_fail (ATLAS_IS_ENTRY_CELL (self), FALSE);

  row = gtk_list_item_get_item (self->item);

  return self->serial != 0 && !self->is_empty && row != NULL && !atlas_row_is_empty (row) &&
         self->layout_serial == atlas_entry_cells_get_layout_serial (self->cells);
}

/**
 * atlas_entry_cell_get_position:
 * @self: a cell
 *
 * Gets in which row the cell is now.
 *
 * Returns: the position, or %GTK_INVALID_LIST_POSITION
 */
guint
atlas_entry_cell_get_position (AtlasEntryCell *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_CELL (self), GTK_INVALID_LIST_POSITION);

  return self->item != NULL ? gtk_list_item_get_position (self->item) : GTK_INVALID_LIST_POSITION;
}

/**
 * atlas_entry_cell_get_min_width:
 * @info: a column
 * @widget: a widget with the font of the cells
 *
 * Gets how wide the text of a cell is at least, whether there is a cell or not.
 *
 * Returns: the width in pixels
 */
int
atlas_entry_cell_get_min_width (const AtlasColumn *info,
                                GtkWidget         *widget)
{
  g_autoptr (PangoFontDescription) font = NULL;
  PangoFontMetrics *metrics;
  PangoContext *context;
  int width;

  g_return_val_if_fail (info != NULL, 0);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);

  /* As an inscription finds it; titles are bolder, by the style sheet. */
  context = gtk_widget_get_pango_context (widget);
  font = pango_font_description_copy (pango_context_get_font_description (context));
  if (info->field == ATLAS_FIELD_TITLE)
    pango_font_description_set_weight (font, PANGO_WEIGHT_SEMIBOLD);
  metrics = pango_context_get_metrics (context, font, NULL);
  width = MAX (pango_font_metrics_get_approximate_char_width (metrics),
               pango_font_metrics_get_approximate_digit_width (metrics));
  pango_font_metrics_unref (metrics);

  return PANGO_PIXELS_CEIL (width * chars[info->field].minimum * info->weight);
}

/* A row holds a widget for each column, and that one the cell. */
static guint
get_row_position (GtkWidget *row)
{
  for (GtkWidget *child = gtk_widget_get_first_child (row); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (ATLAS_IS_ENTRY_CELL (gtk_widget_get_first_child (child)))
      return atlas_entry_cell_get_position (ATLAS_ENTRY_CELL (gtk_widget_get_first_child (child)));

  return GTK_INVALID_LIST_POSITION;
}

/**
 * atlas_entry_cell_find_row:
 * @view: a view
 * @widget: (nullable): a widget that may be in one of its rows
 * @position: (out): the position of the row, or %GTK_INVALID_LIST_POSITION
 *
 * Finds the row that a widget is, or is in. GTK has no way to ask for it.
 *
 * Returns: (transfer none) (nullable): the widget of the row
 */
GtkWidget *
atlas_entry_cell_find_row (GtkColumnView *view,
                           GtkWidget     *widget,
                           guint         *position)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (view));

  while (widget != NULL && gtk_widget_get_parent (widget) != list)
    widget = gtk_widget_get_parent (widget);
  *position = widget != NULL ? get_row_position (widget) : GTK_INVALID_LIST_POSITION;

  return *position != GTK_INVALID_LIST_POSITION ? widget : NULL;
}

/**
 * atlas_entry_cell_get_row_at:
 * @view: a view
 * @position: the position of a row
 *
 * Finds the widget of a row.
 *
 * Returns: (transfer none) (nullable): the widget, if the row has one just now
 */
GtkWidget *
atlas_entry_cell_get_row_at (GtkColumnView *view,
                             guint          position)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (view));

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (get_row_position (row) == position)
      return row;

  return NULL;
}
