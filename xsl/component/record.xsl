<?xml version="1.0" encoding="UTF-8"?>
<!-- One row as a list of terms (mode record), many rows as a table (mode list). Labels are
     field.NAME, looks are mode value, so a new column needs no line here. Staff pages only:
     what citizens see is named field by field.

     list takes: columns  names to show, separated by spaces; order is that of the query
                 link     prefix of a row's address, the row's id is added; row/@path wins
                 check    name of a checkbox a row, for acts on several
                 label    key of the caption       empty  key of the sentence for no rows
     record takes columns too. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="*" mode="record">
    <xsl:param name="columns"/>
    <dl class="record">
      <xsl:apply-templates mode="entry"
          select="*[not(*)][$columns = '' or contains(concat(' ', $columns, ' '), concat(' ', name(), ' '))]"/>
    </dl>
  </xsl:template>

  <xsl:template match="*" mode="entry">
    <xsl:if test=". != ''">
      <div>
        <dt><xsl:value-of select="p:t(concat('field.', name()))"/></dt>
        <dd><xsl:apply-templates select="." mode="value"/></dd>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- What the machine needs and no one reads. -->
  <xsl:template mode="entry" match="id|version|row_uid|days_left|is_open|path|field_name"/>
  <xsl:template mode="cell" match="id|version|row_uid|days_left|is_open|path|field_name"/>
  <xsl:template mode="column" match="id|version|row_uid|days_left|is_open|path|field_name"/>
  <xsl:template mode="entry" match="*[substring(name(), string-length(name()) - 2) = '_id']" priority="0.4"/>
  <xsl:template mode="cell" match="*[substring(name(), string-length(name()) - 2) = '_id']" priority="0.4"/>
  <xsl:template mode="column" match="*[substring(name(), string-length(name()) - 2) = '_id']" priority="0.4"/>

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
                <xsl:apply-templates mode="column"
                    select="*[1]/*[not(*)][$columns = '' or contains(concat(' ', $columns, ' '), concat(' ', name(), ' '))]"/>
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
    <xsl:variable name="class"><xsl:apply-templates select="." mode="class"/></xsl:variable>
    <th scope="col">
      <xsl:if test="$class = 'num'"><xsl:attribute name="class">num</xsl:attribute></xsl:if>
      <xsl:value-of select="p:t(concat('field.', name()))"/>
    </th>
  </xsl:template>

  <xsl:template match="*" mode="row">
    <xsl:param name="columns"/>
    <xsl:param name="link"/>
    <xsl:param name="check"/>
    <xsl:variable name="path">
      <xsl:choose>
        <xsl:when test="@path"><xsl:value-of select="@path"/></xsl:when>
        <xsl:when test="path != ''"><xsl:value-of select="path"/></xsl:when>
        <xsl:when test="$link != ''"><xsl:value-of select="concat($link, id)"/></xsl:when>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="shown"
        select="*[not(*)][$columns = '' or contains(concat(' ', $columns, ' '), concat(' ', name(), ' '))]"/>
    <tr>
      <xsl:if test="$check != ''">
        <td class="check">
          <input type="checkbox" name="{$check}" value="{id}" aria-label="{p:t2('list.check', string((code|name)[1]))}"/>
        </td>
      </xsl:if>
      <xsl:apply-templates select="$shown" mode="cell">
        <xsl:with-param name="path" select="string($path)"/>
      </xsl:apply-templates>
    </tr>
  </xsl:template>

  <!-- The cell that opens the record is its code, or its name where it has no code. -->
  <xsl:template match="*" mode="cell">
    <xsl:param name="path"/>
    <xsl:variable name="class"><xsl:apply-templates select="." mode="class"/></xsl:variable>
    <td data-label="{p:t(concat('field.', name()))}">
      <xsl:if test="$class != ''"><xsl:attribute name="class"><xsl:value-of select="$class"/></xsl:attribute></xsl:if>
      <xsl:choose>
        <xsl:when test=". = ''"><span class="none">–</span></xsl:when>
        <xsl:when test="$path != '' and (self::code or (self::name or self::title) and not(../code))">
          <a href="{$path}"><xsl:apply-templates select="." mode="value"/></a>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="." mode="value"/></xsl:otherwise>
      </xsl:choose>
    </td>
  </xsl:template>
</xsl:stylesheet>
