/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-cell.h"

#include "atlas-hits.h"
#include "atlas-row.h"
#include "atlas-stage-mark.h"

/* Characters of width for each unit of a column's weight, at least and at best.
 * A title is what one knows an entry by, and a status and places are few words: the
 * text gives way first. */
static const struct
{
  int minimum;
  int natural;
} chars[ATLAS_N_FIELDS] = {
  [ATLAS_FIELD_TITLE] = { 4, 5 },
  [ATLAS_FIELD_TEXT] = { 2, 6 },
  [ATLAS_FIELD_STATUS] = { 4, 5 },
  [ATLAS_FIELD_PLACES] = { 3, 5 },
  [ATLAS_FIELD_THEMES] = { 2, 4 },
  [ATLAS_FIELD_SECTION] = { 2, 4 },
  [ATLAS_FIELD_START] = { 2, 4 },
};

struct _AtlasEntryCell
{
  GtkWidget parent_instance;

  AtlasField      field;
  GtkListItem    *item; /* borrowed: it owns the cell */
  AtlasStageMark *mark; /* of a status only */
  GtkInscription *text;
  AtlasSelection *selection; /* whose query is marked */
};

G_DEFINE_FINAL_TYPE (AtlasEntryCell, atlas_entry_cell, GTK_TYPE_WIDGET)

static gboolean
is_cut_off (AtlasEntryCell *self)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->text),
                                           gtk_inscription_get_text (self->text));
  pango_layout_get_pixel_size (layout, &width, NULL);

  return width > gtk_widget_get_width (GTK_WIDGET (self->text));
}

/* A tooltip that is asked for, unlike one that is set, isn't read as a
 * description of a text which has just been read. */
static gboolean
query_tooltip_cb (AtlasEntryCell *self,
                  int             x,
                  int             y,
                  gboolean        is_keyboard,
                  GtkTooltip     *tooltip)
{
  const char *text = gtk_inscription_get_text (self->text);

  if (text == NULL || !is_cut_off (self))
    return FALSE;

  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
mark_hits (AtlasEntryCell *self)
{
  g_autoptr (PangoAttrList) hits =
      atlas_hits_create_attributes (atlas_selection_get_query (self->selection),
                                    gtk_inscription_get_text (self->text));

  if (hits != NULL || gtk_inscription_get_attributes (self->text) != NULL)
    gtk_inscription_set_attributes (self->text, hits);
}

static void
atlas_entry_cell_dispose (GObject *object)
{
  AtlasEntryCell *self = ATLAS_ENTRY_CELL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->mark = NULL;
  self->text = NULL;
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (atlas_entry_cell_parent_class)->dispose (object);
}

static void
atlas_entry_cell_class_init (AtlasEntryCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_entry_cell_dispose;

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
 * @field: what the cell shows
 * @weight: how wide its column is compared with its neighbours
 * @selection: the selection whose query is marked in the text
 *
 * Makes a cell.
 *
 * Returns: the cell
 */
GtkWidget *
atlas_entry_cell_new (AtlasField      field,
                      guint           weight,
                      AtlasSelection *selection)
{
  AtlasEntryCell *self = g_object_new (ATLAS_TYPE_ENTRY_CELL, NULL);

  self->field = field;
  gtk_widget_add_css_class (GTK_WIDGET (self), atlas_field_get_id (field));

  if (field == ATLAS_FIELD_STATUS)
    {
      self->mark = ATLAS_STAGE_MARK (atlas_stage_mark_new (ATLAS_STAGE_NONE));
      gtk_widget_set_parent (GTK_WIDGET (self->mark), GTK_WIDGET (self));
    }

  self->text = g_object_new (GTK_TYPE_INSCRIPTION,
                             "hexpand", TRUE,
                             "min-chars", chars[field].minimum * weight,
                             "nat-chars", chars[field].natural * weight,
                             "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                             NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->text), GTK_WIDGET (self));

  self->selection = g_object_ref (selection);
  g_signal_connect_object (selection, "notify::query", G_CALLBACK (mark_hits), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "notify::text", G_CALLBACK (mark_hits), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

static void
bind_to_row (GtkListItem *item,
             const char  *row_property,
             gpointer     target,
             const char  *property)
{
  GtkExpression *row = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");
  GtkExpression *value = gtk_property_expression_new (ATLAS_TYPE_ROW, row, row_property);

  gtk_expression_bind (value, target, property, item);
}

/**
 * atlas_entry_cell_bind:
 * @self: a cell
 * @item: the list item that the cell is the child of
 *
 * Lets the cell show whatever entry stands in the row of the list item, now and
 * from now on.
 */
void
atlas_entry_cell_bind (AtlasEntryCell *self,
                       GtkListItem    *item)
{
  g_return_if_fail (ATLAS_IS_ENTRY_CELL (self));
  g_return_if_fail (GTK_IS_LIST_ITEM (item));

  self->item = item;
  bind_to_row (item, atlas_field_get_id (self->field), self->text, "text");
  if (self->mark != NULL)
    bind_to_row (item, "stage", self->mark, "stage");
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
