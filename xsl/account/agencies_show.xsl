<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="admin.xsl"/>

  <!-- Said in each row. -->
  <xsl:variable name="code" select="p:t('field.agency_code')"/>
  <xsl:variable name="name" select="p:t('field.official_name')"/>
  <xsl:variable name="kind" select="p:t('field.agency_kind')"/>
  <xsl:variable name="ways" select="p:t('agencies.ways')"/>
  <xsl:variable name="open" select="p:t('agencies.open')"/>
  <xsl:variable name="users" select="p:t('agencies.users')"/>

  <xsl:template match="page" mode="tools">
    <xsl:if test="place">
      <a class="button" href="/account/agency/new?under={place/id}" accesskey="n"><xsl:value-of select="p:t('agencies.new')"/></a>
    </xsl:if>
    <a class="button second" href="/account/reorganisations"><xsl:value-of select="p:t('agencies.reorganisations')"/></a>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="form" mode="filter"/>
    <xsl:if test="place">
      <xsl:apply-templates select="above[agency]" mode="way"/>
      <section class="panel">
        <h2><xsl:apply-templates select="place" mode="named"/></h2>
        <p class="meta">
          <span><a href="/account/agency/{place/id}"><xsl:value-of select="p:t('agencies.open')"/></a></span>
          <span><a href="/account/users?agency={place/id}"><xsl:value-of select="p:t('agencies.users')"/></a></span>
          <span><a href="/account/log?agency={place/id}"><xsl:value-of select="p:t('agencies.log')"/></a></span>
        </p>
      </section>
      <h2><xsl:value-of select="p:t('agencies.below')"/></h2>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="agencies/agency">
        <section class="scroll" tabindex="0" aria-label="{p:t('title.agencies_show')}">
          <table class="list">
            <thead>
              <tr>
                <th scope="col"><xsl:value-of select="$code"/></th>
                <th scope="col"><xsl:value-of select="$name"/></th>
                <th scope="col"><xsl:value-of select="$kind"/></th>
                <th scope="col"><xsl:value-of select="$ways"/></th>
              </tr>
            </thead>
            <tbody><xsl:apply-templates select="agencies/agency" mode="line"/></tbody>
          </table>
        </section>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.agencies')"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="pager" mode="pager"/>
  </xsl:template>

  <xsl:template match="field[@name = 'agency_search']" mode="label"><xsl:value-of select="p:t('agencies.search')"/></xsl:template>

  <xsl:template match="above" mode="way">
    <p class="meta">
      <xsl:for-each select="agency">
        <span>
          <xsl:choose>
            <xsl:when test="@path"><a href="{@path}"><xsl:value-of select="name"/></a></xsl:when>
            <xsl:otherwise><xsl:value-of select="name"/></xsl:otherwise>
          </xsl:choose>
        </span>
      </xsl:for-each>
    </p>
  </xsl:template>

  <xsl:template match="agency" mode="line">
    <tr>
      <td data-label="{$code}" class="tight"><xsl:value-of select="code"/></td>
      <td data-label="{$name}"><a href="/account/agencies?under={id}"><xsl:apply-templates select="." mode="named"/></a><xsl:if test="parent_name != ''"><p class="meta"><span><xsl:value-of select="parent_name"/></span></p></xsl:if></td>
      <td data-label="{$kind}"><xsl:value-of select="p:t('agency_kind.', kind)"/></td>
      <td data-label="{$ways}">
        <a href="/account/agency/{id}"><xsl:value-of select="$open"/></a>
        <xsl:text> · </xsl:text>
        <a href="/account/users?agency={id}"><xsl:value-of select="$users"/></a>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
