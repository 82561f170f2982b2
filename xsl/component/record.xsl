<?xml version="1.0" encoding="UTF-8"?>
<!-- One row as a list of terms (mode record), many rows as a table (mode list). Labels are
     field.NAME, looks are mode value, so a new column needs no line here. Staff pages only:
     what citizens see is named field by field.

     list takes: columns  names to show, separated by spaces; order is that of the query
                 link     prefix of a row's address, the row's id is added; without it
                          row/@path or the row's path
                 check    name of a checkbox a row, for acts on several
                 label    key of the caption       empty  key of the sentence for no rows
     record takes columns too. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="*" mode="record">
    <xsl:param name="columns"/>
    <dl class="record"><xsl:apply-templates select="p:filled($columns)" mode="entry"/></dl>
  </xsl:template>

  <xsl:template match="*" mode="entry">
    <div>
      <dt><xsl:value-of select="p:label()"/></dt>
      <dd><xsl:apply-templates select="." mode="value"/></dd>
    </div>
  </xsl:template>

  <!-- What the machine needs and no one reads. -->
  <xsl:template mode="entry" match="id|version|days_left|is_open|path|field_name[../field_code]"/>
  <xsl:template mode="cell" match="id|version|days_left|is_open|path|field_name[../field_code]"/>
  <xsl:template mode="column" match="id|version|days_left|is_open|path|field_name[../field_code]"/>
  <xsl:template mode="entry" match="casefile_id|petition_id|party_id|visit_id|agency_id|account_id|unit_id|top_id|parent_id"/>
  <xsl:template mode="cell" match="casefile_id|petition_id|party_id|visit_id|agency_id|account_id|unit_id|top_id|parent_id"/>
  <xsl:template mode="column" match="casefile_id|petition_id|party_id|visit_id|agency_id|account_id|unit_id|top_id|parent_id"/>

  <xsl:template match="*" mode="list">
    <xsl:param name="columns"/>
    <xsl:param name="link"/>
    <xsl:param name="check"/>
    <xsl:param name="label" select="'list.rows'"/>
    <xsl:param name="empty" select="'list.empty'"/>
    <xsl:choose>
      <xsl:when test="*">
        <section class="scroll" tabindex="0" aria-label="{p:t($label)}">
          <table class="list">
            <thead>
              <tr>
                <xsl:if test="$check != ''">
                  <td class="check"/>
                </xsl:if>
                <xsl:for-each select="*[1]"><xsl:apply-templates select="p:columns($columns)" mode="column"/></xsl:for-each>
              </tr>
            </thead>
            <tbody>
              <xsl:apply-templates select="*" mode="row">
                <xsl:with-param name="columns" select="$columns"/>
                <xsl:with-param name="link" select="$link"/>
                <xsl:with-param name="check" select="$check"/>
              </xsl:apply-templates>
            </tbody>
          </table>
        </section>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t($empty)"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*" mode="column">
    <th scope="col"><xsl:value-of select="p:label()"/></th>
  </xsl:template>

  <xsl:template match="*[substring(name(), string-length(name()) - 5) = '_count']" mode="column" priority="0.4">
    <th scope="col" class="num"><xsl:value-of select="p:label()"/></th>
  </xsl:template>

  <xsl:template match="*" mode="row">
    <xsl:param name="columns"/>
    <xsl:param name="link"/>
    <xsl:param name="check"/>
    <tr>
      <xsl:if test="$check != ''">
        <td class="check">
          <input type="checkbox" name="{$check}" value="{id}" aria-label="{code|name}"/>
        </td>
      </xsl:if>
      <xsl:apply-templates select="p:columns($columns)" mode="cell">
        <xsl:with-param name="link" select="$link"/>
      </xsl:apply-templates>
    </tr>
  </xsl:template>

  <!-- One cell. What says itself needs no label on a phone. -->
  <xsl:template match="*" mode="cell">
    <td data-label="{p:label()}"><xsl:apply-templates select="." mode="value"/></td>
  </xsl:template>

  <xsl:template match="state|kind|due_on" mode="cell">
    <td><xsl:apply-templates select="." mode="value"/></td>
  </xsl:template>

  <!-- The cell that opens the record is its code, or its name where it has no code. -->
  <xsl:template match="code" mode="cell">
    <xsl:param name="link"/>
    <td><xsl:apply-templates select="." mode="link"><xsl:with-param name="link" select="$link"/></xsl:apply-templates></td>
  </xsl:template>

  <xsl:template match="name|title" mode="cell">
    <xsl:param name="link"/>
    <td>
      <xsl:choose>
        <xsl:when test="../code"><xsl:apply-templates select="." mode="value"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="." mode="link"><xsl:with-param name="link" select="$link"/></xsl:apply-templates></xsl:otherwise>
      </xsl:choose>
    </td>
  </xsl:template>

  <xsl:template match="*" mode="link">
    <xsl:param name="link"/>
    <xsl:choose>
      <xsl:when test="$link != ''"><a href="{concat($link, ../id)}"><xsl:apply-templates select="." mode="value"/></a></xsl:when>
      <xsl:when test="../@path"><a href="{../@path}"><xsl:apply-templates select="." mode="value"/></a></xsl:when>
      <xsl:when test="../path != ''"><a href="{../path}"><xsl:apply-templates select="." mode="value"/></a></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="value"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
