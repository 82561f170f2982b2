<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="tools">
    <xsl:if test="print"><a class="button second" href="{print}"><xsl:value-of select="p:t('register.print')"/></a></xsl:if>
    <a class="button second" href="/reception/person"><xsl:value-of select="p:t('desk.person')"/></a>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="form" mode="filter"/>
    <xsl:if test="visits">
      <p class="meta"><span><xsl:value-of select="p:t2('register.count', string(count(visits/visit)))"/></span>
        <xsl:if test="is_more = '1'"><span class="tag soon"><xsl:value-of select="p:t('register.more')"/></span></xsl:if></p>
    </xsl:if>
    <xsl:apply-templates select="visits" mode="book"/>
    <xsl:apply-templates select="tally[by]" mode="tally"/>
  </xsl:template>

  <!-- What the report of these days would count (01/TCD), whatever else was asked for. -->
  <xsl:template match="tally" mode="tally">
    <h2><xsl:value-of select="p:t2('tally.title', p:day(../from_on), p:day(../to_on))"/></h2>
    <section class="scroll" tabindex="0" aria-label="{p:t('tally.table')}">
      <table class="list">
        <thead><tr>
          <th scope="col"><xsl:value-of select="p:t('tally.by')"/></th>
          <th scope="col" class="num"><xsl:value-of select="p:t('tally.receptions')"/></th>
          <th scope="col" class="num"><xsl:value-of select="p:t('tally.people')"/></th>
          <th scope="col" class="num"><xsl:value-of select="p:t('tally.first_time')"/></th>
          <th scope="col" class="num"><xsl:value-of select="p:t('tally.again')"/></th>
          <th scope="col" class="num"><xsl:value-of select="p:t('tally.crowds')"/></th>
        </tr></thead>
        <tbody><xsl:for-each select="by">
          <tr>
            <td data-label="{p:t('tally.by')}"><xsl:value-of select="p:t('received_by.', received_by)"/></td>
            <td class="num" data-label="{p:t('tally.receptions')}"><xsl:value-of select="p:number(receptions)"/></td>
            <td class="num" data-label="{p:t('tally.people')}"><xsl:value-of select="p:number(people)"/></td>
            <td class="num" data-label="{p:t('tally.first_time')}"><xsl:value-of select="p:number(first_time)"/></td>
            <td class="num" data-label="{p:t('tally.again')}"><xsl:value-of select="p:number(again)"/></td>
            <td class="num" data-label="{p:t('tally.crowds')}"><xsl:value-of select="p:number(crowds)"/></td>
          </tr>
        </xsl:for-each></tbody>
      </table>
    </section>
  </xsl:template>

  <xsl:template match="visits[not(visit)]" mode="book"><p class="empty"><xsl:value-of select="p:t('empty.register')"/></p></xsl:template>

  <xsl:template match="visits" mode="book">
    <section class="scroll" tabindex="0" aria-label="{p:t('title.register_show')}">
      <table class="list">
        <thead><tr>
          <th scope="col"><xsl:value-of select="p:t('field.visited_on')"/></th>
          <th scope="col"><xsl:value-of select="p:t('field.name')"/></th>
          <th scope="col"><xsl:value-of select="p:t('field.matter')"/></th>
          <th scope="col"><xsl:value-of select="p:t('field.kind')"/></th>
          <th scope="col" class="num"><xsl:value-of select="p:t('field.people')"/></th>
          <th scope="col"><xsl:value-of select="p:t('field.outcome')"/></th>
          <th scope="col"><xsl:value-of select="p:t('register.follow')"/></th>
        </tr></thead>
        <tbody><xsl:apply-templates select="visit" mode="book"/></tbody>
      </table>
    </section>
  </xsl:template>

  <xsl:template match="visit" mode="book">
    <tr>
      <td data-label="{p:t('field.visited_on')}"><xsl:value-of select="p:day(visited_on)"/>, <xsl:value-of select="p:t2('register.no', day_no)"/></td>
      <td data-label="{p:t('field.name')}"><a href="/reception/visit/{id}"><xsl:apply-templates select="." mode="who"/></a>
        <xsl:if test="is_group = '1'"><xsl:text> </xsl:text><span class="tag soon"><xsl:value-of select="p:t('visit.is_group')"/></span></xsl:if></td>
      <td data-label="{p:t('field.matter')}"><xsl:value-of select="substring(matter, 1, 120)"/><xsl:if test="string-length(matter) &gt; 120">…</xsl:if></td>
      <td data-label="{p:t('field.kind')}"><xsl:apply-templates select="kind" mode="value"/></td>
      <td class="num" data-label="{p:t('field.people')}"><xsl:value-of select="people"/></td>
      <td data-label="{p:t('field.outcome')}">
        <xsl:choose>
          <xsl:when test="outcome != ''"><xsl:value-of select="p:t('outcome.', outcome)"/><xsl:if test="to_agency_name != ''">: <xsl:value-of select="to_agency_name"/></xsl:if></xsl:when>
          <xsl:otherwise><xsl:apply-templates select="state" mode="value"/></xsl:otherwise>
        </xsl:choose>
      </td>
      <td data-label="{p:t('register.follow')}"><xsl:for-each select="petitions/petition">
        <xsl:if test="position() &gt; 1">, </xsl:if>
        <a href="/intake/petition/{id}"><xsl:apply-templates select="code" mode="value"/></a><xsl:text> </xsl:text><xsl:apply-templates select="state" mode="value"/>
      </xsl:for-each></td>
    </tr>
  </xsl:template>

  <xsl:template match="visit" mode="who">
    <xsl:choose>
      <xsl:when test="sealed = '1'"><xsl:value-of select="p:t('visit.sealed')"/></xsl:when>
      <xsl:when test="party_name != ''"><xsl:value-of select="party_name"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t2('visit.number', day_no)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
